package org.calledger.query.projection;

/** Asked as of a position that the ledger does not have yet. */
public final class BeyondHeadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BeyondHeadException(long position, long head) {
        super("asked as of position " + position + ", the ledger ends at " + head);
    }
}
