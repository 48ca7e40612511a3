package org.calledger.ledger.evolution;

/** The ledger is written in a format that this release cannot read: it does not start, and a node that runs stops writing. */
public final class NewerFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int format;
    private final int newest;

    /** @param newest the newest format that this release can read */
    public NewerFormatException(int format, int newest) {
        super("the ledger is written in format " + format + ", and this release reads up to format " + newest
                + ": use a newer one");
        this.format = format;
        this.newest = newest;
    }

    public int format() {
        return format;
    }

    public int newest() {
        return newest;
    }
}
