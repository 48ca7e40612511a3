package org.calledger.ledger;

import org.jspecify.annotations.Nullable;

/** Why the ledger did not do what it was asked. */
public sealed class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The append condition failed: something matching was recorded meanwhile. Nothing of this append was recorded. */
    public static final class ConditionFailed extends LedgerException {
        private static final long serialVersionUID = 1;

        public ConditionFailed(long after) {
            super("an event matching the condition was recorded after position " + after, null);
        }
    }

    /** The ledger cannot be reached, or its queue stayed full. Nothing was recorded. */
    public static final class Unavailable extends LedgerException {
        private static final long serialVersionUID = 1;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection was lost on COMMIT and could not be had again in time: recorded or not, nobody here can say. */
    public static final class OutcomeUnknown extends LedgerException {
        private static final long serialVersionUID = 1;

        public OutcomeUnknown(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The append itself is wrong (an empty one, a condition after the head, an id recorded before). */
    public static final class Rejected extends LedgerException {
        private static final long serialVersionUID = 1;

        public Rejected(String message) {
            super(message, null);
        }
    }
}
