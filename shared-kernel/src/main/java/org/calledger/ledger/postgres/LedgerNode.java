package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.evolution.NewerFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among those that share the ledger: which format it is to write, and the sign of life that keeps others from
 * raising the format above what it can read. A node that stood still while the format was raised hears of it at its next
 * sign of life; what it writes until then is of an older format, which everybody reads. Safe for use by many threads.
 */
public final class LedgerNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerNode.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final DataSource database;
    private final int newest;
    private final String name;
    private final UUID id = UUID.randomUUID();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("ledger-node").factory());
    /** Never lowered: a sign of life may have read the table before an upgrade and come after it. */
    private final AtomicInteger format;

    private LedgerNode(DataSource database, int newest, String name) {
        this.database = database;
        this.newest = newest;
        this.name = name;
        this.format = new AtomicInteger(in(this::join));
    }

    /**
     * Joins; the schema is there already. An empty ledger is written in the newest format from its first event on.
     *
     * @param newest the newest format that this release can read
     * @param name for operators, of at most a line
     * @throws NewerFormatException the ledger is beyond that
     * @throws LedgerException.Unavailable the database cannot be reached
     */
    public static LedgerNode join(DataSource database, int newest, String name) {
        return join(database, newest, name, BEAT);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    static LedgerNode join(DataSource database, int newest, String name, Duration beat) {
        LedgerNode node = new LedgerNode(database, newest, name);
        node.beats.scheduleWithFixedDelay(node::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
        return node;
    }

    /** In which events are to be written, as of the last sign of life; beyond {@link #newest()}: not by this node. */
    public int format() {
        return format.get();
    }

    /** The newest format that this release can read. */
    public int newest() {
        return newest;
    }

    /** Who is alive, this node among them. */
    public List<LiveNode> alive() {
        return in(FormatTable::alive);
    }

    /**
     * Raises the format to the newest that this release can read; does nothing where it is there. Until then this
     * release can be taken back, afterwards the older one no longer starts.
     *
     * @return the nodes of older releases that are alive; where there are any, nothing was changed
     */
    public List<LiveNode> finishUpgrade() {
        List<LiveNode> older = in(connection -> {
            int now = FormatTable.lock(connection);
            List<LiveNode> alive = FormatTable.alive(connection).stream()
                    .filter(node -> node.format() < newest)
                    .toList();
            if (alive.isEmpty() && now < newest) {
                FormatTable.buryDead(connection);
                FormatTable.set(connection, newest);
                LOG.info("the ledger is written in format {} from now on; it was {}", newest, now);
            }
            return alive;
        });
        if (older.isEmpty()) {
            learn(newest);
        }
        return older;
    }

    private void learn(int now) {
        format.accumulateAndGet(now, Math::max);
    }

    private int join(Connection connection) throws SQLException {
        int now = FormatTable.lock(connection);
        if (now == 0) {
            // a ledger from before there were formats was written in the first
            now = FormatTable.isLedgerEmpty(connection) ? newest : 1;
            FormatTable.set(connection, now);
        }
        if (now > newest) {
            throw new NewerFormatException(now, newest);
        }
        FormatTable.join(connection, id, name, newest);
        return now;
    }

    private void beat() {
        try {
            int now = in(
                    connection -> FormatTable.beat(connection, id) ? FormatTable.read(connection) : join(connection));
            if (now > newest) {
                throw new NewerFormatException(now, newest);
            }
            learn(now);
        } catch (NewerFormatException overtaken) {
            if (format.get() <= newest) {
                LOG.error("this node writes no more: {}", overtaken.getMessage());
            }
            learn(overtaken.format());
        } catch (RuntimeException later) {
            LOG.warn("no sign of life could be given; the next is tried: {}", later.toString());
        }
    }

    /** Leaves, so that an upgrade need not wait for this node. A crash leaves its row, which counts for ten seconds more. */
    @Override
    public void close() {
        beats.shutdownNow();
        try {
            in(connection -> {
                FormatTable.leave(connection, id);
                return true;
            });
        } catch (LedgerException gone) {
            LOG.info("the node could not take its leave: {}", gone.toString());
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new LedgerException.Unavailable("the format of the ledger cannot be read or raised", failure);
        }
    }
}
