package org.calledger.events;

public enum CentreForm {
    LOCAL_ACTIVITY_CENTRE,
    NEIGHBOURHOOD_HOUSE,
    LOCAL_ACTIVITY_PLACE,
    VILLAGE_HALL,
    SOCIAL_CENTRE,
    COMMUNITY_ROOM,
    UNKNOWN
}
