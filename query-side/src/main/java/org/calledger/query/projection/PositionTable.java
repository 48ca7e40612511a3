package org.calledger.query.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How far the read side has come: one row, changed in the transaction that writes the rows of the views. */
final class PositionTable {

    /**
     * @param layout the fingerprint of the tables that stand
     * @param ready false while the tables are filled for the first time, or for a new layout
     */
    record Stand(long position, String layout, boolean ready) {}

    private PositionTable() {}

    static void create(Connection connection) throws SQLException {
        try (InputStream in = PositionTable.class.getResourceAsStream("position.sql");
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("position.sql is missing");
            }
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stand read(Connection connection) throws SQLException {
        return select(connection, "select position, layout, ready from projection.position");
    }

    /** Nobody else moves the position until this transaction ends. */
    static Stand lock(Connection connection) throws SQLException {
        return select(connection, "select position, layout, ready from projection.position for update");
    }

    /** No query begins until this transaction ends; those under way have ended. */
    static void lockOutQueries(Connection connection) throws SQLException {
        run(connection, "set local lock_timeout = '2s'");
        run(connection, "lock table projection.position in access exclusive mode");
    }

    /** A batch that was written also keeps the claim. */
    static void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update projection.position set position = ?, claimed_at = clock_timestamp()")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    static void stand(Connection connection, Stand stand) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update projection.position set position = ?, layout = ?, ready = ?")) {
            update.setLong(1, stand.position());
            update.setString(2, stand.layout());
            update.setBoolean(3, stand.ready());
            update.executeUpdate();
        }
    }

    /** True when the position is this owner's from now on: nobody else has claimed it within the last 10 s. */
    static boolean claim(Connection connection, String owner) throws SQLException {
        String sql = """
                update projection.position
                   set owner = ?, claimed_at = clock_timestamp()
                 where owner is null or owner = ? or claimed_at < clock_timestamp() - interval '10 s'
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, owner);
            update.setString(2, owner);
            return update.executeUpdate() == 1;
        }
    }

    static boolean isFree(Connection connection, String owner) throws SQLException {
        String sql = """
                select owner is null or owner = ? or claimed_at < clock_timestamp() - interval '10 s'
                  from projection.position
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, owner);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static void release(Connection connection, String owner) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update projection.position set owner = null where owner = ?")) {
            update.setString(1, owner);
            update.executeUpdate();
        }
    }

    /** True when no other rebuild is under way; none begins until this transaction ends. */
    static boolean isAloneRebuilding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_try_advisory_xact_lock(hashtext('cal-ledger rebuild'))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The next schema becomes the live one; the old one stays aside until it is dropped. */
    static void swapSchemas(Connection connection) throws SQLException {
        run(connection, "drop schema if exists " + Layout.OLD + " cascade");
        run(connection, """
                do $$ begin
                  if exists (select from pg_namespace where nspname = '%s') then
                    alter schema %s rename to %s;
                  end if;
                end $$""".formatted(Layout.LIVE, Layout.LIVE, Layout.OLD));
        run(connection, "alter schema " + Layout.NEXT + " rename to " + Layout.LIVE);
    }

    static void dropOld(Connection connection) throws SQLException {
        run(connection, "drop schema if exists " + Layout.OLD + " cascade");
    }

    private static Stand select(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("projection.position has no row");
            }
            return new Stand(row.getLong(1), row.getString(2), row.getBoolean(3));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
