package org.calledger.benchmarks.bare;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.calledger.benchmarks.load.Contender;
import org.calledger.benchmarks.load.Kind;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Stopwatch;
import org.calledger.benchmarks.load.Task;
import org.calledger.benchmarks.load.Work;

/** One event a transaction under a lock, in one statement. */
public final class OneTrip implements Contender {
    /** Its condition checked under the lock. */
    public static final String FUNCTION = "SELECT append_one(?, ?, ?, ?, ?, ?, ?)";

    /**
     * Its condition checked on a snapshot that is older than the lock: a conflict can slip by. What is measured is the
     * speed of the form.
     */
    public static final String PLAIN = "WITH given (id, type, tags, meta, body, hash, known) AS"
            + " (VALUES (?::uuid, ?::integer, ?::text[], ?::bytea, ?::bytea, ?::bytea, ?::bigint)),"
            + " head AS (UPDATE log_head SET position = position + 1 FROM given WHERE NOT EXISTS"
            + " (SELECT FROM event_tag a JOIN event_tag b USING (position)"
            + " WHERE a.tag = given.tags[1] AND a.position > given.known AND a.type_id = given.type"
            + " AND b.tag = given.tags[2] AND b.position > given.known) RETURNING position),"
            + " event AS (INSERT INTO event_log SELECT position, id, clock_timestamp(), now(), type, 1, NULL, NULL, hash,"
            + " tags, meta, body FROM head, given RETURNING position, type_id, tags),"
            + " tag AS (INSERT INTO event_tag SELECT tag, position, type_id FROM event, unnest(tags) tag)"
            + " SELECT position FROM event";

    private final HikariDataSource database;
    private final String sql;

    public OneTrip(String jdbcUrl, String sql) throws SQLException {
        database = Pools.pool(jdbcUrl, true);
        this.sql = sql;
        BareTables.create(database);
    }

    @Override
    public Optional<Work> prepare(Task task) {
        if (task.kind() != Kind.APPEND || task.size() != 1) {
            return Optional.empty();
        }
        long[] known = new long[task.clients()];
        return Optional.of((client, watch) -> append(known, client, watch));
    }

    private int append(long[] known, int client, Stopwatch watch) throws SQLException {
        BareEvent event = BareEvent.next();
        watch.start();
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(sql)) {
            append.setObject(1, event.id());
            append.setInt(2, BareEvent.TYPE);
            append.setArray(3, connection.createArrayOf("text", event.tags()));
            append.setBytes(4, BareEvent.METADATA);
            append.setBytes(5, BareEvent.PAYLOAD);
            append.setBytes(6, BareEvent.HASH);
            append.setLong(7, known[client]);
            try (ResultSet row = append.executeQuery()) {
                if (!row.next() || row.getLong(1) == 0) {
                    throw new IllegalStateException("a person never seen before was there");
                }
                known[client] = row.getLong(1);
            }
        }
        return 1;
    }

    @Override
    public void close() {
        database.close();
    }
}
