package org.calledger.ledger.postgres;

import java.sql.SQLException;
import org.calledger.ledger.AppendRules;
import org.calledger.ledger.LedgerException;

/** What the server's errors mean for an append, by SQLSTATE (PostgreSQL documentation, appendix A). */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    /** Data exception or integrity violation: of the batch's own rows, not of the server. */
    static boolean isOfTheRows(SQLException failure) {
        return isIn(failure, "22", "23");
    }

    /** Lost or refused connections, restarts, lock timeouts, deadlocks: worth another try. Not a full or read-only disk. */
    static boolean isPassing(SQLException failure) {
        return failure.getSQLState() == null || isIn(failure, "08", "57", "40", "55P03", "25P03", "53300");
    }

    static LedgerException rejected(PendingAppend append, SQLException failure) {
        if (UNIQUE_VIOLATION.equals(failure.getSQLState()) && append.events().size() == 1) {
            return AppendRules.duplicate(append.events().getFirst().event().id());
        }
        return new LedgerException.Rejected("the database refused the append: " + failure.getMessage());
    }

    private static boolean isIn(SQLException failure, String... prefixes) {
        String state = failure.getSQLState();
        if (state == null) {
            return false;
        }
        for (String prefix : prefixes) {
            if (state.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
