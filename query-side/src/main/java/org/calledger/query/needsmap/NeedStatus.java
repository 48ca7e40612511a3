package org.calledger.query.needsmap;

/** How far the answer to a need has come: as far as the furthest of its initiatives that was not abandoned. */
public enum NeedStatus {
    UNANSWERED,
    PROPOSED,
    RUNNING,
    COMPLETED
}
