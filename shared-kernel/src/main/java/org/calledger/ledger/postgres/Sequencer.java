package org.calledger.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.SequencedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a node that appends: takes what waits, locks the head, judges all conditions, writes what was
 * accepted in one COMMIT, tells each appender its own outcome. Nodes take turns by the lock on the head row.
 *
 * <p>A crash before the COMMIT leaves nothing; after it, all of the batch. Only when the connection goes away in between
 * is the outcome open, and then it is looked up under the lock on a new connection, never guessed ({@link #resolve}).
 */
final class Sequencer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long NO_EPOCH = -1;

    private final AppendQueue queue;
    private final ConnectionSource connections;
    private final LedgerSettings settings;
    private final RecentPast past;
    private final CatchUp catchUp;
    private final LedgerCounters counters;
    private final BatchWriter writer;
    private final boolean locking;
    private final Answers answers;
    /** Told after each commit of this node; must not block. */
    private final Runnable recorded;

    private final Thread thread;
    /** The sequencer's thread only. */
    private @Nullable HeadLock session;
    /** The epoch this node wrote last; another on the head row means that another node appended since. */
    private long epoch = NO_EPOCH;

    private volatile boolean closed;

    Sequencer(
            AppendQueue queue,
            ConnectionSource connections,
            LedgerSettings settings,
            RecentPast past,
            CatchUp catchUp,
            LedgerCounters counters,
            Runnable recorded,
            boolean locking) {
        this.queue = queue;
        this.connections = connections;
        this.settings = settings;
        this.past = past;
        this.catchUp = catchUp;
        this.counters = counters;
        this.answers = new Answers(queue, counters);
        this.recorded = recorded;
        this.writer = new BatchWriter(settings.copyFrom());
        this.locking = locking;
        this.thread = Thread.ofPlatform().daemon().name("ledger-sequencer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                List<PendingAppend> batch = queue.take(settings.batchEvents(), settings.batchBytes(), IDLE);
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } catch (InterruptedException closing) {
                break;
            }
        }
        PendingAppend held = queue.pollHeld();
        if (held != null) {
            answers.refused(held, closing());
        }
        refuseTheRest();
        dropSession();
    }

    /** Those that wait, and those that came in while this node closed; any thread. */
    void refuseTheRest() {
        for (PendingAppend append = queue.poll(); append != null; append = queue.poll()) {
            answers.refused(append, closing());
        }
    }

    private static LedgerException closing() {
        return new LedgerException.Unavailable("the ledger is closed", null);
    }

    /** Every append of the batch is answered when this returns. */
    private void write(List<PendingAppend> batch) throws InterruptedException {
        long deadline = System.nanoTime() + settings.retryFor().toNanos();
        while (true) {
            try {
                attempt(batch);
                return;
            } catch (CommitLost lost) {
                counters.lostCommits.increment();
                if (settled(lost)) {
                    return;
                }
            } catch (SQLException notRecorded) {
                if (Failures.isOfTheRows(notRecorded)) {
                    isolate(batch, notRecorded);
                    return;
                }
                dropSession();
                if (System.nanoTime() > deadline || closed || !Failures.isPassing(notRecorded)) {
                    LedgerException reason = LogReader.unavailable(notRecorded);
                    batch.forEach(append -> answers.refused(append, reason));
                    return;
                }
                LOG.warn("nothing recorded, trying again: {}", notRecorded.getMessage());
                Thread.sleep(PAUSE);
            } catch (RuntimeException | Error unexpected) {
                LOG.error("the sequencer failed before it committed", unexpected);
                dropSession();
                LedgerException reason = new LedgerException.Unavailable("the ledger failed", unexpected);
                batch.forEach(append -> answers.refused(append, reason));
                return;
            }
        }
    }

    /** One append of several has rows the database refuses: each is tried alone, and fails alone. */
    private void isolate(List<PendingAppend> batch, SQLException cause) throws InterruptedException {
        if (batch.size() == 1) {
            answers.refused(batch.getFirst(), Failures.rejected(batch.getFirst(), cause));
            return;
        }
        for (PendingAppend append : batch) {
            write(List.of(append));
        }
    }

    private void attempt(List<PendingAppend> batch) throws SQLException, CommitLost {
        HeadLock lock = session();
        HeadLock.Head head = lock.lock();
        long next = head.epoch() == epoch ? epoch : head.epoch() + 1;
        synchronise(lock, head);
        AppendBatch decided = new Judge(past, settings.maxClockSkew(), counters).decide(batch, head, lock.connection());
        if (!decided.accepted().isEmpty()) {
            commit(lock, decided, next);
            epoch = next;
        } else {
            lock.rollback();
        }
        finish(decided);
    }

    private void commit(HeadLock lock, AppendBatch decided, long next) throws SQLException, CommitLost {
        boolean warned;
        try {
            warned = writer.writeAndCommit(lock.connection(), decided, next);
        } catch (SQLException failure) {
            if (rolledBack(lock)) {
                throw failure;
            }
            throw new CommitLost(decided, failure);
        } catch (RuntimeException failure) {
            throw new CommitLost(decided, failure);
        }
        if (warned) {
            throw new CommitLost(decided, new SQLException("the server did not wait for its standby"));
        }
    }

    /** True: the transaction was still open, and now it is undone for certain. */
    private static boolean rolledBack(HeadLock lock) {
        try {
            return lock.rollback();
        } catch (SQLException connectionGone) {
            return false;
        }
    }

    /** Under the lock: memory agrees with the log up to the head just read. */
    private void synchronise(HeadLock lock, HeadLock.Head head) throws SQLException {
        if (head.epoch() != epoch && !sameHistory(lock, head)) {
            LOG.error("the log was changed under this node; forgetting what it held of it");
            past.restart(head.position());
            catchUp.fillSeen();
        }
        catchUp.to(head.position());
    }

    private boolean sameHistory(HeadLock lock, HeadLock.Head head) throws SQLException {
        if (past.head() > head.position()) {
            return false;
        }
        SequencedEvent newest = past.newest();
        UUID stored = newest == null ? null : lock.idAt(newest.position());
        return newest == null || newest.id().equals(stored);
    }

    /** False: nothing of it was recorded, for certain, and it may be tried again. */
    private boolean settled(CommitLost lost) throws InterruptedException {
        LOG.warn(
                "the outcome of a commit of {} events is open: {}",
                lost.batch.rows().size(),
                lost.getMessage());
        Boolean recorded = resolve(lost.batch);
        if (recorded == null) {
            LedgerException unknown = new LedgerException.OutcomeUnknown("the connection was lost on COMMIT", lost);
            lost.batch.accepted().forEach(append -> answers.refused(append, unknown));
            lost.batch.refused().forEach(refused -> answers.refused(refused.append(), refused.reason()));
            return true;
        }
        if (recorded) {
            finish(lost.batch);
        }
        return recorded;
    }

    /**
     * Decides an open outcome by the ids at the batch's positions, under the lock: whoever held it has then ended. Null
     * when the database could not be asked in time.
     */
    private @Nullable Boolean resolve(AppendBatch batch) throws InterruptedException {
        long deadline = System.nanoTime() + settings.resolveFor().toNanos();
        while (System.nanoTime() < deadline && !closed) {
            dropSession();
            try {
                HeadLock lock = session();
                HeadLock.Head head = lock.lock();
                boolean recorded = lock.holds(batch);
                if (!lock.takeOver(head.epoch() + 1)) {
                    epoch = head.epoch() + 1;
                    catchUp.to(head.position());
                    return recorded;
                }
            } catch (SQLException | LedgerException notYet) {
                LOG.warn("cannot yet tell the outcome: {}", notYet.getMessage());
            }
            Thread.sleep(PAUSE);
        }
        return null;
    }

    /** After the COMMIT: memory first, then the head, then the answers. */
    private void finish(AppendBatch done) {
        if (!done.accepted().isEmpty()) {
            past.feed(done.events());
            recorded.run();
            counters.commits.increment();
            counters.appends.add(done.accepted().size());
            counters.events.add(done.rows().size());
        }
        answers.tell(done);
    }

    private HeadLock session() throws SQLException {
        HeadLock open = session;
        if (open == null) {
            open = new HeadLock(connections.open(), locking);
            session = open;
        }
        return open;
    }

    private void dropSession() {
        HeadLock open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    /** Ends after the batch in hand; what waits is told Unavailable. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.resolveFor());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        refuseTheRest();
        answers.close();
    }

    /** COMMIT was sent, or may have been, and no answer came. */
    private static final class CommitLost extends Exception {
        private static final long serialVersionUID = 1;
        private final transient AppendBatch batch;

        CommitLost(AppendBatch batch, Exception cause) {
            super(cause.getMessage(), cause);
            this.batch = batch;
        }
    }
}
