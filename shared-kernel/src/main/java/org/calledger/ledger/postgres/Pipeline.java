package org.calledger.ledger.postgres;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Batches that follow one another without a pause. While one is being committed the next gathers on top of it, decided
 * as if that one had been recorded; it is sent the moment that is certain, and thrown away where it did not come to be.
 * The database never has more than one batch of a node, so that a crash leaves what it leaves without this.
 *
 * <p>Two threads: the sequencer launches, offers and takes what has landed; one of the pipeline's own waits for the
 * database. All that both touch is guarded by one lock.
 */
final class Pipeline implements AutoCloseable {
    /** What a commit costs by itself is then a small part: fewer wait for those who were just answered to come back. */
    private static final int ENOUGH = 64;

    private final Judge judge;
    private final CertainCommit commit;
    private final LedgerSettings settings;
    private final BooleanSupplier doubtful;
    /** Told after each landing, on the pipeline's thread; must not block. */
    private final Runnable tellLanded;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("ledger-commit").factory());
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition landing = gate.newCondition();
    private final Deque<Landed> landed = new ArrayDeque<>();
    /** Being committed. */
    private @Nullable AppendBatch flying;
    /** On top of it. */
    private @Nullable AppendBatch open;

    /**
     * What became of a batch.
     *
     * @param known the head behind it; null: not recorded, or nobody knows, as the failure says. Without one the head
     *     was another
     */
    record Landed(
            AppendBatch batch,
            @Nullable KnownHead known,
            @Nullable Throwable failure) {}

    /** What becomes of an append that would follow. */
    enum Offered {
        /** Decided; its outcome lands with its batch. */
        TAKEN,
        /** Something has landed that is to be taken first. */
        AFTER_LANDING,
        /** It needs more than memory, or has no room: to be decided once nothing flies. */
        ON_THE_GROUND
    }

    Pipeline(
            Judge judge, CertainCommit commit, LedgerSettings settings, BooleanSupplier doubtful, Runnable tellLanded) {
        this.judge = judge;
        this.commit = commit;
        this.settings = settings;
        this.doubtful = doubtful;
        this.tellLanded = tellLanded;
    }

    /** The session is this pipeline's until nothing flies. */
    void launch(HeadLock session, AppendBatch first, KnownHead at) {
        gate.lock();
        try {
            flying = first;
        } finally {
            gate.unlock();
        }
        thread.execute(() -> fly(session, first, at));
    }

    /** Whether something flies, or has landed and not been taken. */
    boolean isBusy() {
        gate.lock();
        try {
            return flying != null || !landed.isEmpty();
        } finally {
            gate.unlock();
        }
    }

    Offered offer(PendingAppend append) {
        gate.lock();
        try {
            AppendBatch before = flying;
            // memory must hold what landed before it can be asked for what lies behind
            if (before == null || !landed.isEmpty()) {
                return Offered.AFTER_LANDING;
            }
            AppendBatch next = open == null ? AppendBatch.on(before) : open;
            if (!next.hasRoomFor(append, settings.batchEvents(), settings.batchBytes())
                    || !judge.decidesFromMemory(append, next)) {
                return Offered.ON_THE_GROUND;
            }
            open = next;
            return Offered.TAKEN;
        } finally {
            gate.unlock();
        }
    }

    /** The next that landed; null where none did. */
    @Nullable
    Landed poll() {
        gate.lock();
        try {
            return landed.poll();
        } finally {
            gate.unlock();
        }
    }

    /** Waits for the next to land; null where nothing flies. */
    @Nullable
    Landed await() throws InterruptedException {
        gate.lock();
        try {
            while (landed.isEmpty() && flying != null) {
                landing.await();
            }
            return landed.poll();
        } finally {
            gate.unlock();
        }
    }

    /** What had gathered and did not fly, undecided again; for when nothing flies. */
    List<PendingAppend> gathered() {
        gate.lock();
        try {
            AppendBatch gathered = open;
            open = null;
            return gathered == null ? List.of() : gathered.offered();
        } finally {
            gate.unlock();
        }
    }

    private void fly(HeadLock session, AppendBatch first, KnownHead at) {
        AppendBatch batch = first;
        KnownHead last = at;
        while (batch != null) {
            Landed done = commit(session, batch, last);
            last = done.known() == null ? last : done.known();
            batch = land(done);
            tellLanded.run();
        }
    }

    /** The next to fly. */
    private @Nullable AppendBatch land(Landed done) {
        gate.lock();
        try {
            landed.add(done);
            flying = null;
            if (done.known() != null && open != null && open.size() >= ENOUGH) {
                flying = open;
                open = null;
            }
            landing.signalAll();
            return flying;
        } finally {
            gate.unlock();
        }
    }

    private Landed commit(HeadLock session, AppendBatch batch, KnownHead last) {
        if (batch.accepted().isEmpty()) {
            return new Landed(batch, last, null);
        }
        HeadLock.Head expected = last.now();
        if (expected == null || doubtful.getAsBoolean() || !judge.clocksAgree(expected.now())) {
            return new Landed(batch, null, null);
        }
        try {
            batch.close(Judge.recordedAt(expected));
            return new Landed(batch, commit.where(expected, session, batch), null);
        } catch (SQLException | CommitLost | RuntimeException | Error failure) {
            return new Landed(batch, null, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
