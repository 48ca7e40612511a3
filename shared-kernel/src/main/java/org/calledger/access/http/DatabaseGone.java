package org.calledger.access.http;

import java.sql.SQLException;
import java.util.Optional;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/** Tells a database that went away from a fault of ours, however deep in what was thrown, and by whatever library. */
public final class DatabaseGone {
    private static final int DEEPEST = 20;

    private DatabaseGone() {}

    /** The trouble to answer with, where the database or the ledger was not to be had. */
    public static Optional<Trouble> in(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof LedgerException.OutcomeUnknown) {
                return Optional.of(Trouble.of(ProblemCode.OUTCOME_UNKNOWN, "-"));
            }
            if (cause instanceof LedgerException.Unavailable || (cause instanceof SQLException gone && isGone(gone))) {
                return Optional.of(Trouble.of(ProblemCode.LEDGER_UNAVAILABLE));
            }
        }
        return Optional.empty();
    }

    /**
     * Not reached, resources, shut down, a disk (PostgreSQL documentation, appendix A), a session ended for standing still.
     * A statement that the server refused has a state; a pool whose connection was broken or did not come has none.
     */
    private static boolean isGone(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.startsWith("25P0");
    }
}
