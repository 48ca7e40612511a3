package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The format of the ledger and the nodes that are to read it; all within the connection's transaction. */
final class FormatTable {
    /** A node silent for longer is taken for dead; should it come back, it asks for the format before it writes. */
    private static final String LATELY = "seen_at > clock_timestamp() - interval '10 s'";

    private FormatTable() {}

    static int read(Connection connection) throws SQLException {
        return number(connection, "SELECT format FROM ledger.ledger_format");
    }

    /** Nobody else joins or raises the format until this transaction ends. */
    static int lock(Connection connection) throws SQLException {
        return number(connection, "SELECT format FROM ledger.ledger_format FOR UPDATE");
    }

    static boolean isLedgerEmpty(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM ledger.log_head WHERE position > 0") == 0;
    }

    static void set(Connection connection, int format) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE ledger.ledger_format SET format = ?")) {
            update.setInt(1, format);
            update.executeUpdate();
        }
    }

    static void join(Connection connection, UUID node, String name, int format) throws SQLException {
        String sql = """
                INSERT INTO ledger.live_node (node, name, format, seen_at) VALUES (?, ?, ?, clock_timestamp())
                ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, node);
            insert.setString(2, name);
            insert.setInt(3, format);
            insert.executeUpdate();
        }
    }

    /** False: it was taken for dead meanwhile, and is to join anew. */
    static boolean beat(Connection connection, UUID node) throws SQLException {
        String sql = "UPDATE ledger.live_node SET seen_at = clock_timestamp() WHERE node = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, node);
            return update.executeUpdate() == 1;
        }
    }

    static void leave(Connection connection, UUID node) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM ledger.live_node WHERE node = ?")) {
            delete.setObject(1, node);
            delete.executeUpdate();
        }
    }

    static List<LiveNode> alive(Connection connection) throws SQLException {
        String sql = "SELECT name, format, seen_at FROM ledger.live_node WHERE " + LATELY + " ORDER BY name, node";
        List<LiveNode> nodes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                nodes.add(new LiveNode(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant()));
            }
        }
        return nodes;
    }

    static void buryDead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM ledger.live_node WHERE NOT (" + LATELY + ")");
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("no row: " + sql);
            }
            return row.getInt(1);
        }
    }
}
