package org.calledger.query.contradictions;

/**
 * Two events of the ledger that a rule does not allow together.
 *
 * @param rule its code, as in refusals
 * @param earlier a fact, or what put it right, that stood first
 * @param later the late record, ending, correction or retraction that speaks against it
 */
public record Contradiction(String rule, At earlier, At later) {

    /** A place in the ledger. */
    public record At(long position) {}
}
