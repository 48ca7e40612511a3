package org.calledger.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.calledger.ledger.SequencedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a batch and commits it, in one of two ways. Where this node appended last and knows the head, it decides from
 * memory and sends one statement that records only if the head is still that one. Otherwise, and when that one was not,
 * it locks the head, brings its memory up to it, decides, writes and commits. Nodes take turns by the lock on the head
 * row either way. Belongs to the sequencer's thread.
 */
final class Recorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long NO_EPOCH = -1;
    /** So many batches go by the lock after another node has appended: it will again. */
    private static final int SHARED = 16;

    private final ConnectionSource connections;
    private final LedgerSettings settings;
    private final RecentPast past;
    private final CatchUp catchUp;
    private final Judge judge;
    private final CertainCommit commit;
    private final BatchWriter writer;
    private final boolean locking;

    private @Nullable HeadLock session;
    /** Set by any thread: the server is to be asked again whether it is durable. */
    private volatile boolean doubtful;

    /** The epoch this node wrote last; another on the head row means that another node appended since. */
    private long epoch = NO_EPOCH;
    /** Null where the head has to be read. */
    private @Nullable KnownHead known;

    private int shared;

    Recorder(
            ConnectionSource connections,
            LedgerSettings settings,
            RecentPast past,
            CatchUp catchUp,
            LedgerCounters counters,
            boolean locking) {
        this.connections = connections;
        this.settings = settings;
        this.past = past;
        this.catchUp = catchUp;
        this.judge = new Judge(past, settings.maxClockSkew(), counters);
        this.writer = new BatchWriter(settings.copyFrom());
        this.commit = new CertainCommit(writer, counters);
        this.locking = locking;
    }

    /**
     * What was accepted is recorded, durably, when this returns.
     *
     * @throws SQLException nothing was recorded, for certain
     * @throws DurabilityCheck.NotDurable nor now, nor until the server is
     * @throws CommitLost nobody knows yet; {@link #holds} tells
     */
    AppendBatch record(List<PendingAppend> waiting) throws SQLException, CommitLost {
        HeadLock open = session();
        KnownHead last = known;
        known = null;
        HeadLock.Head expected = last == null ? null : last.now();
        if (last != null && expected != null && isSwapWorthTrying(waiting, expected)) {
            AppendBatch swapped = swap(open, waiting, last, expected);
            if (swapped != null) {
                return swapped;
            }
        }
        return recordLocked(open, waiting);
    }

    private boolean isSwapWorthTrying(List<PendingAppend> waiting, HeadLock.Head expected) {
        if (!locking || shared > 0 || past.head() != expected.position()) {
            return false;
        }
        int events = 0;
        for (PendingAppend append : waiting) {
            events += append.events().size();
            if (append.failIf() != null && append.checkedTo() > expected.position()) {
                return false;
            }
        }
        return !writer.copies(events);
    }

    /** Null where the head was another: then nothing was recorded, and refusals do not count. */
    private @Nullable AppendBatch swap(
            HeadLock open, List<PendingAppend> waiting, KnownHead last, HeadLock.Head expected)
            throws SQLException, CommitLost {
        AppendBatch decided = judge.decide(waiting, expected, open.connection());
        if (decided.accepted().isEmpty()) {
            known = last;
            return decided;
        }
        known = commit.where(expected, open, decided);
        return known == null ? null : decided;
    }

    /**
     * Sends a batch on its way and does not wait for it, where this node knows the head and memory can tell all. From
     * then on the session is the pipeline's until it has landed.
     *
     * @return false: nothing was done, {@link #record} is to be used
     */
    boolean launched(List<PendingAppend> waiting, Pipeline pipeline) throws SQLException {
        HeadLock open = session();
        KnownHead last = known;
        if (last == null || !locking || shared > 0 || past.head() != last.position()) {
            return false;
        }
        AppendBatch batch = new AppendBatch(last.position());
        for (PendingAppend append : waiting) {
            if (!judge.decidesFromMemory(append, batch)) {
                return false;
            }
        }
        known = null;
        pipeline.launch(open, batch, last);
        return true;
    }

    /** What the pipeline's last commit left; null where that is not certain. */
    void knows(@Nullable KnownHead head) {
        known = head;
    }

    private AppendBatch recordLocked(HeadLock open, List<PendingAppend> waiting) throws SQLException, CommitLost {
        HeadLock.Head head = open.lock();
        long readAt = System.nanoTime();
        boolean another = head.epoch() != epoch;
        shared = another && epoch != NO_EPOCH ? SHARED : Math.max(0, shared - 1);
        synchronise(open, head);
        AppendBatch decided = judge.decide(waiting, head, open.connection());
        if (decided.accepted().isEmpty()) {
            open.rollback();
            return decided;
        }
        long next = another ? head.epoch() + 1 : epoch;
        commit.locked(open, decided, next);
        epoch = next;
        known = KnownHead.after(decided, next, head.now(), readAt);
        return decided;
    }

    /** Under the lock: memory agrees with the log up to the head just read. */
    private void synchronise(HeadLock lock, HeadLock.Head head) throws SQLException {
        if (head.epoch() != epoch && !sameHistory(lock, head)) {
            LOG.error("the log was changed under this node; forgetting what it held of it");
            past.restart(head.position());
            catchUp.fillSeen();
        }
        catchUp.to(head.position(), lock.connection());
    }

    private boolean sameHistory(HeadLock lock, HeadLock.Head head) throws SQLException {
        if (past.head() > head.position()) {
            return false;
        }
        SequencedEvent newest = past.newest();
        UUID stored = newest == null ? null : lock.idAt(newest.position());
        return newest == null || newest.id().equals(stored);
    }

    /**
     * Decides an open outcome by the ids at the batch's positions, under the lock: whoever held it has then ended, and
     * a statement still on its way finds another epoch. Null when the database could not be asked in time, or forgets.
     */
    @Nullable
    Boolean holds(AppendBatch batch, BooleanSupplier closed, Outage outage) throws InterruptedException {
        long deadline = System.nanoTime() + settings.resolveFor().toNanos();
        while (System.nanoTime() < deadline && !closed.getAsBoolean()) {
            drop();
            try {
                HeadLock lock = session();
                HeadLock.Head head = lock.lock();
                boolean recorded = lock.holds(batch);
                if (!lock.takeOver(head.epoch() + 1)) {
                    epoch = head.epoch() + 1;
                    catchUp.to(head.position(), lock.connection());
                    return recorded;
                }
            } catch (DurabilityCheck.NotDurable careless) {
                outage.met(careless.getMessage());
                return null;
            } catch (SQLException | RuntimeException notYet) {
                outage.met("the outcome of a commit cannot be told yet: " + notYet.getMessage());
            }
            Thread.sleep(PAUSE);
        }
        return null;
    }

    /** A new one first asks whether the server, which may be another or restarted, still is durable. */
    private HeadLock session() throws SQLException {
        if (doubtful) {
            doubtful = false;
            drop();
        }
        HeadLock open = session;
        if (open == null) {
            open = HeadLock.over(connections.open(), locking);
            session = open;
        }
        return open;
    }

    /** For batches sent by {@link #launched}. */
    Pipeline pipeline(Runnable landed) {
        return new Pipeline(judge, commit, settings, () -> doubtful, landed);
    }

    /** The next batch begins on a new connection; any thread. */
    void doubt() {
        doubtful = true;
    }

    /** The next call begins on a new connection, and by the lock. */
    void drop() {
        HeadLock open = session;
        session = null;
        known = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        drop();
    }
}
