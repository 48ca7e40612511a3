package org.calledger.events;

public enum InitiativeKind {
    LOCAL_ACTION,
    SELF_HELP_GROUP,
    CIVIC_GROUP,
    NEIGHBOURHOOD_SERVICE,
    EDUCATION,
    CULTURE,
    SPORT,
    CARE,
    REPAIR_AND_CLEAN_UP,
    OTHER,
    UNKNOWN
}
