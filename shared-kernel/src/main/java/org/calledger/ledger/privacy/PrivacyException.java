package org.calledger.ledger.privacy;

import org.jspecify.annotations.Nullable;

/** Why personal data cannot be kept or read. No message of these holds any. */
public sealed class PrivacyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PrivacyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** There is no master key here, so personal data can be neither kept nor read. */
    public static final class NoMasterKey extends PrivacyException {
        private static final long serialVersionUID = 1;

        NoMasterKey(String message) {
            super(message, null);
        }
    }

    /** The master key is not the one that wrapped what is there, or no key at all. */
    public static final class WrongMasterKey extends PrivacyException {
        private static final long serialVersionUID = 1;

        WrongMasterKey(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The person was forgotten: their key was destroyed and is never made anew. */
    public static final class Forgotten extends PrivacyException {
        private static final long serialVersionUID = 1;

        Forgotten(String message) {
            super(message, null);
        }
    }

    /** The keys cannot be reached at the moment. */
    public static final class Unavailable extends PrivacyException {
        private static final long serialVersionUID = 1;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
