package org.calledger.events;

public enum NeedCategory {
    PUBLIC_SPACE,
    GREENERY,
    ROADS_AND_TRANSIT,
    EDUCATION,
    CULTURE,
    SPORT_AND_RECREATION,
    HEALTH,
    WELFARE,
    ENVIRONMENT,
    SAFETY,
    COMMUNITY_BUILDING,
    OTHER,
    UNKNOWN
}
