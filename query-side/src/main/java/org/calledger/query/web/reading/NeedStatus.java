package org.calledger.query.web.reading;

/** How far a need has come, from its initiatives. */
public enum NeedStatus {
    UNANSWERED,
    PROPOSED,
    RUNNING,
    COMPLETED,
    WITHDRAWN,
    MERGED
}
