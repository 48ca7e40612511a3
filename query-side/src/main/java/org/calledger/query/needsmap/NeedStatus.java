package org.calledger.query.needsmap;

/** How far the answer to a need has come: as far as the furthest of its initiatives that was not abandoned. */
public enum NeedStatus {
    UNANSWERED,
    PROPOSED,
    RUNNING,
    COMPLETED,
    /** Taken back, and not opened again. */
    WITHDRAWN,
    /** One with another need, under which all of it counts. */
    MERGED
}
