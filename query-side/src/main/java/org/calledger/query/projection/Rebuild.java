package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all views anew from the ledger, in a second schema, while the first one answers; then both are swapped in one
 * transaction, in which the new one has reached at least the position of the old. Live goes on from there. A crash
 * before the swap leaves the old views as they were; the half-made schema is dropped by the next rebuild.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int RUN = 20_000;
    private static final int ATTEMPTS = 20;

    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far it has come.
     *
     * @param position events folded so far
     * @param head of the ledger when it was last looked at
     * @param started null before the first rebuild
     * @param reason why it failed; null unless it did
     */
    public record Progress(
            State state,
            long position,
            long head,
            @Nullable Instant started,
            long millis,
            @Nullable String reason) {}

    private final Ledger ledger;
    private final Layout layout;
    private final RowWriter writer;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Progress> progress =
            new AtomicReference<>(new Progress(State.NEVER, 0, 0, null, 0, null));

    public Rebuild(Ledger ledger, Layout layout, DataSource database, Clock clock) {
        this.ledger = ledger;
        this.layout = layout;
        this.writer = new RowWriter(layout);
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    public Progress progress() {
        return progress.get();
    }

    /** Starts on a thread of its own; false: one is running already. */
    public boolean start() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        begun();
        Thread.ofVirtual().name("rebuild").start(this::guarded);
        return true;
    }

    /** Runs to the end on this thread. */
    public void run() {
        if (!running.compareAndSet(false, true)) {
            throw new IllegalStateException("a rebuild is running already");
        }
        begun();
        guarded();
        if (progress().state() == State.FAILED) {
            throw new IllegalStateException("the rebuild failed; the views stand as before");
        }
    }

    private void begun() {
        progress.set(new Progress(State.RUNNING, 0, ledger.head(), clock.instant(), 0, null));
    }

    private void guarded() {
        try {
            rebuild();
            finish(State.DONE, null);
        } catch (RuntimeException e) {
            LOG.error("The rebuild failed; the views stand as before", e);
            finish(State.FAILED, e.getMessage());
        } finally {
            running.set(false);
        }
    }

    /** One node at a time. */
    private void rebuild() {
        transactions.run(guard -> {
            if (!PositionTable.isAloneRebuilding(guard)) {
                throw new IllegalStateException("another node makes the views anew");
            }
            rebuildAlone();
        });
    }

    private void rebuildAlone() {
        transactions.run(connection -> layout.createTables(connection, Layout.NEXT));
        long reached = catchUp(0);
        transactions.run(connection -> layout.createIndexes(connection, Layout.NEXT));
        swapWhenPossible(reached);
        transactions.run(PositionTable::dropOld);
    }

    private long catchUp(long from) {
        long reached = from;
        for (long head = ledger.head(); reached < head; head = ledger.head()) {
            long after = reached;
            long until = Math.min(head, after + RUN);
            reached = transactions.in(connection -> range(connection, after, until));
            advanced(reached, head);
        }
        return reached;
    }

    /** Read a range, fold it, write it. */
    private long range(Connection connection, long after, long until) throws SQLException {
        Folding folding = new Folding(layout.projections(), new Putting(ledger));
        long reached = ledger.read(Query.all(), after, until, event -> folding.take(Decoding.recorded(event)));
        writer.write(connection, Layout.NEXT, folding);
        return reached;
    }

    /** Long queries may hold the lock: then live goes on meanwhile, and so does the catching up. */
    private void swapWhenPossible(long from) {
        long reached = from;
        for (int attempt = 1; ; attempt++) {
            long after = catchUp(reached);
            reached = after;
            try {
                transactions.in(connection -> swap(connection, after));
                return;
            } catch (ReadModelException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("The rebuilt views wait for running queries: {}", String.valueOf(e.getCause()));
            }
        }
    }

    private long swap(Connection connection, long reached) throws SQLException {
        PositionTable.lockOutQueries(connection);
        long live = PositionTable.lock(connection).position();
        long at = live > reached ? range(connection, reached, live) : reached;
        PositionTable.swapSchemas(connection);
        PositionTable.stand(connection, new PositionTable.Stand(at, layout.fingerprint(), true));
        return at;
    }

    private void advanced(long position, long head) {
        progress.updateAndGet(now -> new Progress(now.state(), position, head, now.started(), elapsed(now), null));
    }

    private void finish(State state, @Nullable String reason) {
        progress.updateAndGet(
                now -> new Progress(state, now.position(), now.head(), now.started(), elapsed(now), reason));
    }

    private long elapsed(Progress now) {
        return now.started() == null
                ? 0
                : Duration.between(now.started(), clock.instant()).toMillis();
    }
}
