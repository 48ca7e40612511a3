package org.calledger.events;

public enum GatheringKind {
    MEETING,
    DEBATE,
    WORKSHOP,
    FESTIVAL,
    TRAINING,
    SUPPORT_GROUP,
    CLEAN_UP,
    TRIP,
    NEIGHBOURS_DAY,
    OTHER,
    UNKNOWN
}
