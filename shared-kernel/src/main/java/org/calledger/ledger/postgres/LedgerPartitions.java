package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Splits a log that has grown large: everything before a position to come stays where it is, in a partition that no row
 * is added to any more; everything from there goes to a new one. Appends go on; they wait only while names change.
 *
 * <p>{@code docs/decisions/0011-partitions-when-a-log-is-large.md} says when, and what it costs.
 */
public final class LedgerPartitions {
    private static final List<String> TABLES = List.of("event_log", "event_tag");
    private static final int MOST_ATTEMPTS = 30;
    private static final int TRIES = 3;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private LedgerPartitions() {}

    /**
     * Splits both tables. Where it fails, as where a long query holds the tables through three tries of two seconds each,
     * rather than have appends wait for that, it leaves the log as it was, and may be tried again. Killed before its last step, it leaves a bound on what can
     * be recorded, which has to be taken away, by another split, before the head reaches it.
     *
     * @param connection as the owner of the tables, in autocommit
     * @param from the first position of the new partition; far enough ahead not to be reached
     *     meanwhile, since until then nothing can be recorded from there on
     * @throws IllegalArgumentException where the head is there already
     */
    public static void split(Connection connection, long from) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                splitOnce(connection, from);
                return;
            } catch (SQLException failed) {
                if (tries == TRIES || !LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Waits for locks longer than PostgreSQL takes (deadlock_timeout, 1 s) to send an automatic vacuum out of the way. */
    private static void splitOnce(Connection connection, long from) throws SQLException {
        requireAhead(connection, from);
        execute(connection, "SET lock_timeout = '2s'");
        try {
            for (String table : TABLES) {
                bound(connection, last(connection, table), from);
            }
            change(connection, from);
        } catch (SQLException | RuntimeException failed) {
            unbound(connection, failed);
            throw failed;
        } finally {
            execute(connection, "RESET lock_timeout");
        }
    }

    private static void bound(Connection connection, String last, long from) throws SQLException {
        execute(
                connection,
                "ALTER TABLE ledger." + last + " DROP CONSTRAINT IF EXISTS bound",
                "ALTER TABLE ledger." + last + " ADD CONSTRAINT bound CHECK (position < " + from + ") NOT VALID",
                "ALTER TABLE ledger." + last + " VALIDATE CONSTRAINT bound");
    }

    /** Appends must not come to a standstill at a position where nothing begins. What stopped us may stop this for a while. */
    private static void unbound(Connection connection, Exception why) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                for (String table : TABLES) {
                    unbound(connection, last(connection, table));
                }
                return;
            } catch (SQLException notYet) {
                if (attempt == 0) {
                    why.addSuppressed(notYet);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Not asked for where it is not there: that alone would wait for every reader. */
    private static void unbound(Connection connection, String last) throws SQLException {
        String there = "SELECT count(*) FROM pg_constraint WHERE conname = 'bound' AND conrelid = 'ledger." + last
                + "'::regclass";
        if (!text(connection, there).equals("0")) {
            execute(connection, "ALTER TABLE ledger." + last + " DROP CONSTRAINT bound");
        }
    }

    private static void change(Connection connection, long from) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock(connection);
            requireAhead(connection, from);
            for (String table : TABLES) {
                splitLocked(connection, table, from);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The tables, never the head: an append holds that while it waits for them. */
    private static void lock(Connection connection) throws SQLException {
        execute(connection, "LOCK TABLE ledger.event_log, ledger.event_tag IN ACCESS EXCLUSIVE MODE");
    }

    private static void requireAhead(Connection connection, long from) throws SQLException {
        long head = Long.parseLong(text(connection, "SELECT position FROM ledger.log_head"));
        if (from <= head) {
            throw new IllegalArgumentException("the head is at " + head + "; split at a position far behind it");
        }
    }

    private static void splitLocked(Connection connection, String table, long from) throws SQLException {
        String next = table + "_" + from;
        if (isPartitioned(connection, table)) {
            String last = last(connection, table);
            String begin = text(
                    connection,
                    "SELECT substring(pg_get_expr(relpartbound, oid) from 'FROM \\((.*?)\\)')"
                            + " FROM pg_class WHERE oid = 'ledger." + last + "'::regclass");
            execute(
                    connection,
                    "ALTER TABLE ledger." + table + " DETACH PARTITION ledger." + last,
                    attach(table, last, begin, Long.toString(from)));
        } else {
            String first = table + "_1";
            execute(
                    connection,
                    "ALTER TABLE ledger." + table + " RENAME TO " + first,
                    "CREATE TABLE ledger." + table + " (LIKE ledger." + first + " INCLUDING STORAGE INCLUDING COMMENTS)"
                            + " PARTITION BY RANGE (position)",
                    attach(table, first, "MINVALUE", Long.toString(from)));
        }
        String model = last(connection, table);
        execute(
                connection,
                "CREATE TABLE ledger." + next + " (LIKE ledger." + model + " INCLUDING STORAGE INCLUDING INDEXES)"
                        + " WITH (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05)",
                attach(table, next, Long.toString(from), "MAXVALUE"));
    }

    private static String attach(String table, String partition, String from, String to) {
        return "ALTER TABLE ledger." + table + " ATTACH PARTITION ledger." + partition + " FOR VALUES FROM (" + from
                + ") TO (" + to + ")";
    }

    private static boolean isPartitioned(Connection connection, String table) throws SQLException {
        return text(connection, "SELECT relkind FROM pg_class WHERE oid = 'ledger." + table + "'::regclass")
                .equals("p");
    }

    /** The partition that appends go to, or the table itself. */
    private static String last(Connection connection, String table) throws SQLException {
        return text(
                connection,
                "SELECT coalesce((SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                        + " WHERE i.inhparent = 'ledger." + table + "'::regclass ORDER BY c.oid DESC LIMIT 1), '"
                        + table + "')");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
