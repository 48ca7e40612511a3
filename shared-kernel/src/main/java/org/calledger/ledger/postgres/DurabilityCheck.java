package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a database whose COMMIT does not mean that the data survive a power loss. */
public final class DurabilityCheck {
    private static final List<String> SETTINGS = List.of("fsync", "full_page_writes", "synchronous_commit");
    /** To be selected beside something else, and given to {@link #requireIn}. */
    static final String COLUMNS = SETTINGS.stream()
            .map(setting -> "current_setting('" + setting + "')")
            .collect(Collectors.joining(", "));

    private DurabilityCheck() {}

    /**
     * Asks the server.
     *
     * @throws NotDurable naming the setting that is off
     * @throws SQLException where the server cannot be asked
     */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + COLUMNS)) {
            row.next();
            requireIn(row, 1);
        }
    }

    /** @param first the first of {@link #COLUMNS} in the row */
    static void requireIn(ResultSet row, int first) throws SQLException {
        for (int i = 0; i < SETTINGS.size(); i++) {
            if (row.getString(first + i).equals("off")) {
                throw new NotDurable(SETTINGS.get(i));
            }
        }
    }

    /** The database would lose acknowledged events in a power loss. */
    public static final class NotDurable extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotDurable(String setting) {
            super("PostgreSQL runs with " + setting + " = off: events acknowledged as recorded could be lost."
                    + " Nothing is recorded until it runs with " + setting + " = on.");
        }
    }
}
