package org.calledger.ledger.postgres;

import java.sql.SQLException;

/** Tells a database that went away from a statement that it refused. */
public final class LostDatabase {
    private LostDatabase() {}

    /**
     * Not reached, resources, shut down, a disk (PostgreSQL documentation, appendix A), a session ended for standing still.
     * A statement that the server refused has a state; a pool whose connection was broken or did not come has none.
     */
    public static boolean isSaidBy(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.startsWith("25P0");
    }
}
