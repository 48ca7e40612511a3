package org.calledger.access.http;

import java.util.Optional;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.postgres.LostDatabase;
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
            if (cause instanceof LedgerException.Unavailable || LostDatabase.isSaidBy(cause)) {
                return Optional.of(Trouble.of(ProblemCode.LEDGER_UNAVAILABLE));
            }
        }
        return Optional.empty();
    }
}
