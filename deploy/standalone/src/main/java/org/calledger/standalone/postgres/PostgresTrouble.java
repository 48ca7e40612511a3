package org.calledger.standalone.postgres;

import java.util.List;

/**
 * PostgreSQL did not do as told.
 *
 * @see Kind for what went wrong; the message holds what PostgreSQL itself said last
 */
public final class PostgresTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** No programs for this operating system and processor. */
        NO_PROGRAMS,
        /** It refuses to run as root, and this machine cannot lend it another user. */
        ROOT,
        /** The folder's data are of another version. */
        OTHER_VERSION,
        NOT_CREATED,
        NOT_STARTED,
        NOT_STOPPED
    }

    private final Kind kind;

    PostgresTrouble(Kind kind, String said) {
        super(said);
        this.kind = kind;
    }

    PostgresTrouble(Kind kind, List<String> said) {
        this(kind, String.join(System.lineSeparator(), said));
    }

    public Kind kind() {
        return kind;
    }
}
