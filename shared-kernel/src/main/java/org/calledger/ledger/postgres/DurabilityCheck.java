package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Refuses a database whose COMMIT does not mean that the data survive a power loss. */
public final class DurabilityCheck {
    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");

    private DurabilityCheck() {}

    /**
     * Asks the server.
     *
     * @throws NotDurable naming the setting that is off
     * @throws SQLException where the server cannot be asked
     */
    public static void require(Connection connection) throws SQLException {
        for (String setting : SETTINGS) {
            String value = show(connection, setting);
            if (value.equals("off")) {
                throw new NotDurable(setting);
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The database would lose acknowledged events in a power loss. */
    public static final class NotDurable extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotDurable(String setting) {
            super("PostgreSQL runs with " + setting + " = off: events acknowledged as recorded could be lost." + " Set "
                    + setting + " = on and start again.");
        }
    }
}
