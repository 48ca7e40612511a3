package org.calledger.benchmarks.bare;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;

/**
 * One append a transaction under a lock, in four round trips: lock the head, check the condition, insert, commit. What a
 * careful programmer writes first.
 */
public final class FourTrips implements Contender {
    private static final String CHECK = "SELECT EXISTS (SELECT FROM event_tag a JOIN event_tag b USING (position)"
            + " WHERE a.tag = ? AND a.position > ? AND a.type_id = ? AND b.tag = ? AND b.position > ?)";
    private static final String INSERT = "WITH event AS (INSERT INTO event_log VALUES"
            + " (?, ?, clock_timestamp(), now(), ?, 1, NULL, NULL, ?, ?, ?, ?) RETURNING position, type_id, tags),"
            + " tag AS (INSERT INTO event_tag SELECT tag, position, type_id FROM event, unnest(tags) tag)"
            + " UPDATE log_head SET position = event.position FROM event";

    private final HikariDataSource database;

    public FourTrips(String jdbcUrl) throws SQLException {
        database = Pools.pool(jdbcUrl, false);
        BareTables.create(database);
    }

    @Override
    public Optional<Work> prepare(Task task) {
        if (task.kind() != Kind.APPEND) {
            return Optional.empty();
        }
        long[] known = new long[task.clients()];
        return Optional.of((client, watch) -> append(known, client, task.size(), watch));
    }

    private int append(long[] known, int client, int size, Stopwatch watch) throws SQLException {
        List<BareEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(BareEvent.next());
        }
        watch.start();
        try (Connection connection = database.getConnection()) {
            long head = head(connection);
            check(connection, events.getFirst(), known[client]);
            insert(connection, events, head);
            connection.commit();
            known[client] = head + size;
        }
        return size;
    }

    private static long head(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT position FROM log_head FOR UPDATE");
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void check(Connection connection, BareEvent event, long known) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement(CHECK)) {
            check.setString(1, event.need());
            check.setLong(2, known);
            check.setInt(3, BareEvent.TYPE);
            check.setString(4, event.person());
            check.setLong(5, known);
            try (ResultSet row = check.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new IllegalStateException("a person never seen before was there");
                }
            }
        }
    }

    private static void insert(Connection connection, List<BareEvent> events, long head) throws SQLException {
        long position = head;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (BareEvent event : events) {
                insert.setLong(1, ++position);
                insert.setObject(2, event.id());
                insert.setInt(3, BareEvent.TYPE);
                insert.setBytes(4, BareEvent.HASH);
                insert.setArray(5, connection.createArrayOf("text", event.tags()));
                insert.setBytes(6, BareEvent.METADATA);
                insert.setBytes(7, BareEvent.PAYLOAD);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
