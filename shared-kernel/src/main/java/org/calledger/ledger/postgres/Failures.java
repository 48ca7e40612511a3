package org.calledger.ledger.postgres;

import java.sql.SQLException;
import org.calledger.ledger.AppendRules;
import org.calledger.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server's errors mean for an append, by SQLSTATE (PostgreSQL documentation, appendix A). */
final class Failures {
    private Failures() {}

    /** Data exception or integrity violation: of the batch's own rows, not of the server or of another node. */
    static boolean isOfTheRows(SQLException failure) {
        return isIn(failure, "22") || (isIn(failure, "23") && !isFenced(failure));
    }

    /** Another node has written these positions: the primary key stopped a node that no longer had the lock. */
    private static boolean isFenced(SQLException failure) {
        return isOfLog(failure, "_pk", "_pkey");
    }

    /** Lost or refused connections, restarts, lock timeouts, deadlocks: worth another try. Not a full or read-only disk. */
    static boolean isPassing(SQLException failure) {
        return failure.getSQLState() == null
                || isFenced(failure)
                || isIn(failure, "08", "57", "40", "55P03", "25P03", "53300");
    }

    static LedgerException rejected(PendingAppend append, SQLException failure) {
        if (isOfLog(failure, "_id", "_event_id_key") && append.events().size() == 1) {
            return AppendRules.duplicate(append.events().getFirst().event().id());
        }
        return new LedgerException.Rejected("the database refused the append: " + failure.getMessage());
    }

    /** By the name of the violated key: the first of a log never split, the second of a later partition. */
    private static boolean isOfLog(SQLException failure, String key, String keyOfPartition) {
        String name = constraint(failure);
        return name != null && name.startsWith("event_log") && (name.endsWith(key) || name.endsWith(keyOfPartition));
    }

    private static @Nullable String constraint(SQLException failure) {
        if (failure instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return message == null ? null : message.getConstraint();
        }
        return null;
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
