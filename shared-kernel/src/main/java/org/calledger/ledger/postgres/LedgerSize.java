package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the ledger takes on disk, against what was given to it to keep.
 *
 * @param events in the log
 * @param givenBytes payload and metadata of all of them; reckoned from a sample of about a hundred thousand where there
 *     are more
 * @param parts tables and indexes, the largest first
 */
public record LedgerSize(long events, long givenBytes, List<Part> parts) {
    private static final long SAMPLE = 100_000;
    private static final String PARTS = "SELECT relname, relkind = 'i',"
            + " CASE relkind WHEN 'i' THEN pg_relation_size(oid) ELSE pg_table_size(oid) END AS bytes FROM pg_class"
            + " WHERE relnamespace = 'ledger'::regnamespace AND relkind IN ('r', 'i') ORDER BY bytes DESC, relname";

    /** A table, with what it stores out of line, or an index; in bytes. */
    public record Part(String name, boolean index, long bytes) {}

    /** Reads the sizes; takes a second or so however large the log. */
    public static LedgerSize read(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long events = number(connection, "SELECT position FROM ledger.log_head");
            return new LedgerSize(events, given(connection, events), parts(connection));
        }
    }

    /** All tables and indexes together. */
    public long totalBytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** How many times what was given the whole takes; 0 for an empty ledger. */
    public double ratio() {
        return givenBytes == 0 ? 0 : (double) totalBytes() / givenBytes;
    }

    private static long given(Connection connection, long events) throws SQLException {
        if (events == 0) {
            return 0;
        }
        double percent = Math.min(100, 100.0 * SAMPLE / events);
        String sql = "SELECT coalesce(avg(octet_length(payload) + octet_length(metadata)) * " + events
                + ", 0)::int8 FROM ledger.event_log TABLESAMPLE SYSTEM (" + percent + ")";
        return number(connection, sql);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Part> parts(Connection connection) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PARTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                parts.add(new Part(row.getString(1), row.getBoolean(2), row.getLong(3)));
            }
        }
        return parts;
    }
}
