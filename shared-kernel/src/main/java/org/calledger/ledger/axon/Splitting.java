package org.calledger.ledger.axon;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.calledger.ledger.postgres.LedgerPartitions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Splits the log behind the scenes, one at a time on this node; the database refuses a second one of another node. */
final class Splitting {
    private static final Logger LOG = LoggerFactory.getLogger(Splitting.class);
    private static final State NONE = new State("NONE", 0, 0, null);

    private final DataSource database;
    private State state = NONE;

    Splitting(DataSource database) {
        this.database = database;
    }

    /**
     * How far the last one since this node's start is.
     *
     * @param state {@code NONE}, {@code RUNNING}, {@code DONE} or {@code FAILED}
     * @param from the first position of the new partition
     * @param failure why it failed; the log is as it was then, and it may be tried again
     */
    record State(
            String state, long from, long millis, @Nullable String failure) {}

    synchronized State state() {
        return state;
    }

    synchronized State begin(long from) {
        if (!state.state().equals("RUNNING")) {
            state = new State("RUNNING", from, 0, null);
            Thread.ofVirtual().name("ledger-split").start(() -> split(from));
        }
        return state;
    }

    private void split(long from) {
        long began = System.nanoTime();
        String failure = null;
        try (Connection connection = database.getConnection()) {
            LedgerPartitions.split(connection, from);
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("the ledger was not split at {}", from, failed);
            failure = String.valueOf(failed.getMessage());
        }
        ended(new State(failure == null ? "DONE" : "FAILED", from, (System.nanoTime() - began) / 1_000_000, failure));
    }

    private synchronized void ended(State last) {
        state = last;
    }
}
