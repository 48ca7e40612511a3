package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sequencer's session: begins a transaction by locking the head row, and only then reads anything. READ COMMITTED,
 * since a snapshot taken before the lock would miss what its last holder committed. A holder that stops loses its
 * transaction, and with it the lock, after two seconds; the server never cuts off a COMMIT.
 */
final class HeadLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadLock.class);
    private static final String READ_HEAD = "SELECT position, epoch, (extract(epoch FROM recorded_at) * 1000000)::int8,"
            + " (extract(epoch FROM clock_timestamp()) * 1000000)::int8 FROM ledger.log_head";
    /** A holder frozen while it sends is not idle to the server; PostgreSQL 17 and later end its transaction too. */
    private static final String TRANSACTION_TIMEOUT =
            "SELECT set_config(name, '8s', false) FROM pg_settings WHERE name = 'transaction_timeout'";

    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(30);
    private static final Executor ABORTS = Executors.newVirtualThreadPerTaskExecutor();

    private final Connection connection;
    private final String beginAndLock;

    /**
     * The head row as the lock's holder reads it.
     *
     * @param recordedAt of the last batch
     * @param now the database's clock
     */
    record Head(long position, long epoch, Instant recordedAt, Instant now) {}

    private HeadLock(Connection connection, boolean locking) {
        this.connection = connection;
        this.beginAndLock = AppendSql.BEGIN + READ_HEAD + (locking ? " FOR UPDATE" : "");
    }

    /**
     * The connection is the session's from here on, closed where this fails.
     *
     * @param locking false takes the protection away, for the test that must then go red
     * @throws DurabilityCheck.NotDurable where the server would lose what it commits
     */
    static HeadLock over(Connection connection, boolean locking) throws SQLException {
        HeadLock session = new HeadLock(connection, locking);
        try {
            session.prepare();
            return session;
        } catch (SQLException | RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private void prepare() throws SQLException {
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(ABORTS, (int) NETWORK_TIMEOUT.toMillis());
        DurabilityCheck.require(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '2s'");
            statement.execute("SET idle_in_transaction_session_timeout = '2s'");
            statement.execute("SET statement_timeout = 0");
            statement.execute("SET tcp_keepalives_idle = 2");
            statement.execute("SET tcp_keepalives_interval = 1");
            statement.execute("SET tcp_keepalives_count = 3");
            statement.execute(TRANSACTION_TIMEOUT);
        }
    }

    Connection connection() {
        return connection;
    }

    /** BEGIN, lock and read in one round trip. */
    Head lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(beginAndLock)) {
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return new Head(row.getLong(1), row.getLong(2), instant(row.getLong(3)), instant(row.getLong(4)));
            }
        }
    }

    /** Whether there was a transaction to roll back; false means that it had ended before, nobody knows how. */
    boolean rollback() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
            return statement.getWarnings() == null;
        }
    }

    /** Whether exactly the events of this batch are at its positions. */
    boolean holds(AppendBatch batch) throws SQLException {
        String sql = "SELECT position, event_id FROM ledger.event_log WHERE position BETWEEN ? AND ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, batch.last() - batch.rows().size() + 1);
            statement.setLong(2, batch.last());
            Map<Long, UUID> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getObject(2, UUID.class));
                }
            }
            return batch.events().stream().allMatch(event -> event.id().equals(found.get(event.position())));
        }
    }

    /** The id of the event at a position; null where there is none. */
    @Nullable
    UUID idAt(long position) throws SQLException {
        String sql = "SELECT event_id FROM ledger.event_log WHERE position = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    /**
     * Makes this session's node the one that appends, and commits. A COMMIT without a warning also proves that every
     * earlier one has reached the synchronous standby.
     *
     * @return whether the server warned that a standby was not awaited
     */
    boolean takeOver(long epoch) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE ledger.log_head SET epoch = ?; COMMIT")) {
            statement.setLong(1, epoch);
            statement.execute();
            return statement.getWarnings() != null;
        }
    }

    static Instant instant(long micros) {
        return Instant.EPOCH
                .plusNanos(Math.floorMod(micros, 1_000_000L) * 1_000)
                .plusSeconds(Math.floorDiv(micros, 1_000_000L));
    }

    @Override
    public void close() {
        try {
            connection.abort(ABORTS);
        } catch (SQLException alreadyGone) {
            LOG.debug("closing a lost connection", alreadyGone);
        }
    }
}
