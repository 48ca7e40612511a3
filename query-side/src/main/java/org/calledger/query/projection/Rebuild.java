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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all views anew from the ledger, in a second schema, while the first one answers; then both are swapped in one
 * transaction, in which the new one has reached at least the position of the old. Live goes on from there. A crash
 * before the swap leaves the old views as they were; the next rebuild of the same layout goes on where it left off. One
 * node at a time: another one asked meanwhile waits, and goes on should the first one die.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int RUN = 8_192;
    private static final long LOOK_EVERY_MILLIS = 500;

    /** Whether one is under way. */
    public enum State {
        NEVER,
        RUNNING,
        /** The process that ran it is gone; the next one goes on. */
        INTERRUPTED,
        DONE,
        FAILED
    }

    /** What it is at. */
    public enum Phase {
        NONE,
        /** Another node makes the views anew. */
        WAITING,
        READING,
        SETTLING,
        INDEXING,
        SWAPPING
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
            Phase phase,
            long position,
            long head,
            @Nullable Instant started,
            long millis,
            @Nullable String reason) {}

    private final Ledger ledger;
    private final Layout layout;
    private final Transactions transactions;
    private final Clock clock;
    private final int run;
    private final int threads;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<Progress> progress =
            new AtomicReference<>(new Progress(State.NEVER, Phase.NONE, 0, 0, null, 0, null));

    public Rebuild(Ledger ledger, Layout layout, DataSource database, Clock clock) {
        this(
                ledger,
                layout,
                database,
                clock,
                RUN,
                Math.clamp(Runtime.getRuntime().availableProcessors() + 1L, 2, 8));
    }

    /** @param run events a transaction */
    Rebuild(Ledger ledger, Layout layout, DataSource database, Clock clock, int run, int threads) {
        this.ledger = ledger;
        this.layout = layout;
        this.transactions = new Transactions(database);
        this.clock = clock;
        this.run = run;
        this.threads = threads;
    }

    /** Of this node's, without asking the database: of one under way here, or of the last one here. */
    public Progress underWay() {
        return progress.get();
    }

    /** Of this node's while one runs here; else of the last one on any node. */
    public Progress progress() {
        if (running.get()) {
            return progress.get();
        }
        return transactions.in(connection -> {
            Progress last = RebuildTable.read(connection);
            boolean gone = last.state() == State.RUNNING && PositionTable.isAloneRebuilding(connection);
            return gone
                    ? new Progress(
                            State.INTERRUPTED,
                            last.phase(),
                            last.position(),
                            last.head(),
                            last.started(),
                            last.millis(),
                            null)
                    : last;
        });
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
        if (progress.get().state() == State.FAILED) {
            throw new IllegalStateException("the rebuild failed; the views stand as before: "
                    + progress.get().reason());
        }
    }

    private void begun() {
        progress.set(new Progress(State.RUNNING, Phase.WAITING, 0, 0, clock.instant(), 0, null));
    }

    private void guarded() {
        try {
            rebuild();
        } catch (RuntimeException e) {
            LOG.error("The rebuild failed; the views stand as before", e);
            failed(e);
        } finally {
            running.set(false);
        }
    }

    private void failed(RuntimeException why) {
        Progress now = progress.get();
        progress.set(new Progress(
                State.FAILED,
                now.phase(),
                now.position(),
                now.head(),
                now.started(),
                elapsed(now),
                String.valueOf(why.getMessage())));
        try {
            transactions.run(connection -> RebuildTable.write(connection, progress.get()));
        } catch (RuntimeException unreachable) {
            LOG.warn("Nor could it be noted that it failed", unreachable);
        }
    }

    /** One node at a time; whoever waited for another's has the new views as well. */
    private void rebuild() {
        long before = transactions.in(RebuildTable::runs);
        while (!transactions.in(guard -> alone(guard, before))) {
            pause();
        }
    }

    private boolean alone(Connection guard, long before) throws SQLException {
        if (!PositionTable.isAloneRebuilding(guard)) {
            return false;
        }
        if (RebuildTable.runs(guard) != before) {
            progress.set(RebuildTable.read(guard));
            return true;
        }
        // nothing else is done on this connection: its transaction holds the lock and no snapshot
        new Remaking(ledger, layout, transactions, run, threads, this::told).run();
        told(Phase.NONE, progress.get().position(), progress.get().head());
        done();
        return true;
    }

    private void told(Phase phase, long position, long head) {
        Progress now = progress.get();
        Progress next = new Progress(State.RUNNING, phase, position, head, now.started(), elapsed(now), null);
        progress.set(next);
        transactions.run(connection -> {
            unhurried(connection);
            RebuildTable.write(connection, next);
        });
    }

    private void done() {
        Progress now = progress.get();
        Progress done =
                new Progress(State.DONE, Phase.NONE, now.position(), now.head(), now.started(), elapsed(now), null);
        transactions.run(connection -> RebuildTable.write(connection, done));
        progress.set(done);
    }

    /**
     * The swap waits for the disk, and with it for everything that was written before. Nor is compressed what is logged,
     * where we may say so: indexes are logged page by page, and that took a quarter of PostgreSQL's time.
     */
    static void unhurried(Connection connection) throws SQLException {
        Layout.execute(connection, """
                set local synchronous_commit = off;
                select set_config('wal_compression', 'off', true)
                 where has_parameter_privilege('wal_compression', 'set')""");
    }

    private long elapsed(Progress now) {
        return now.started() == null
                ? 0
                : Duration.between(now.started(), clock.instant()).toMillis();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another node makes the views anew", e);
        }
    }
}
