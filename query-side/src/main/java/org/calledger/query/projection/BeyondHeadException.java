package org.calledger.query.projection;

import java.time.Instant;

/** Asked as of a position that the ledger does not have yet, or of a moment that has not come. */
public final class BeyondHeadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BeyondHeadException(long position, long head) {
        super("asked as of position " + position + ", the ledger ends at " + head);
    }

    BeyondHeadException(Instant future) {
        super("asked as of " + future + ", which has not come");
    }
}
