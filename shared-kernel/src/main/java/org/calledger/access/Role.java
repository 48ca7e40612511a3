package org.calledger.access;

/** What somebody may be to the ledger; one account can have several. */
public enum Role {
    /** Sends commands for the centres given to them. */
    ANIMATOR,
    /** Institutions, communities, programmes, imports. */
    COORDINATOR,
    /** Asks every query; no personal data. */
    ANALYST,
    /** Reads the ledger itself and proves it. */
    AUDITOR,
    /** Personal data and erasure. */
    DATA_STEWARD,
    ADMIN;

    /** As in tokens and texts: {@code data-steward}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
