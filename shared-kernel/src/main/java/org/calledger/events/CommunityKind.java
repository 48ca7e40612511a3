package org.calledger.events;

public enum CommunityKind {
    COUNTRY,
    REGION,
    MUNICIPALITY,
    DISTRICT,
    NEIGHBOURHOOD,
    PART_OF_NEIGHBOURHOOD,
    VILLAGE,
    OTHER,
    UNKNOWN
}
