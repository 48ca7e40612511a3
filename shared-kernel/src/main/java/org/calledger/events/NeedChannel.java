package org.calledger.events;

public enum NeedChannel {
    CONVERSATION,
    MEETING,
    SURVEY,
    PAPER_SHEET,
    PARTICIPATORY_BUDGET,
    DIAGNOSIS,
    ONLINE,
    OTHER,
    UNKNOWN
}
