package org.calledger.ledger.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.calledger.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/**
 * Appends waiting for the sequencer, bounded in events and bytes. Room is taken before an append enters and given back
 * when it has been answered, so that what is being written counts too: memory stays flat however fast appenders are.
 */
final class AppendQueue {
    private static final int KIB = 1024;

    private final BlockingQueue<PendingAppend> waiting = new LinkedBlockingQueue<>();
    private final Semaphore events;
    private final Semaphore kibibytes;
    private final int maxEvents;
    private final int maxKibibytes;
    private final Duration patience;
    /** Taken from the queue, but too large for the batch; the sequencer's thread only. */
    private @Nullable PendingAppend held;

    AppendQueue(LedgerSettings settings) {
        this.maxEvents = settings.queueEvents();
        this.maxKibibytes = (int) Math.min(Integer.MAX_VALUE, settings.queueBytes() / KIB + 1);
        this.events = new Semaphore(maxEvents);
        this.kibibytes = new Semaphore(maxKibibytes);
        this.patience = settings.queueWait();
    }

    int waiting() {
        return waiting.size();
    }

    /** Blocks the appender while there is no room; throws Unavailable when its patience is over. */
    void put(PendingAppend append) {
        long deadline = System.nanoTime() + patience.toNanos();
        acquire(events, events(append), deadline);
        try {
            acquire(kibibytes, kibibytes(append), deadline);
        } catch (LedgerException.Unavailable full) {
            events.release(events(append));
            throw full;
        }
        waiting.add(append);
    }

    void release(PendingAppend append) {
        events.release(events(append));
        kibibytes.release(kibibytes(append));
    }

    /**
     * Waits for one append, then takes what is there within the bounds; empty after the time given. For the sequencer's
     * thread: one that does not fit is held for its next call.
     */
    List<PendingAppend> take(int maxBatchEvents, long maxBatchBytes, Duration wait) throws InterruptedException {
        PendingAppend next = held == null ? waiting.poll(wait.toNanos(), TimeUnit.NANOSECONDS) : held;
        held = null;
        List<PendingAppend> batch = new ArrayList<>();
        int count = 0;
        long bytes = 0;
        while (next != null) {
            count += next.events().size();
            bytes += next.bytes();
            if (!batch.isEmpty() && (count > maxBatchEvents || bytes > maxBatchBytes)) {
                held = next;
                return batch;
            }
            batch.add(next);
            next = waiting.poll();
        }
        return batch;
    }

    /** One that waits, for whoever closes; null where none does. */
    @Nullable
    PendingAppend poll() {
        return waiting.poll();
    }

    /** The one held back, for the sequencer's thread when it ends. */
    @Nullable
    PendingAppend pollHeld() {
        PendingAppend one = held;
        held = null;
        return one;
    }

    private int events(PendingAppend append) {
        return Math.min(append.events().size(), maxEvents);
    }

    private int kibibytes(PendingAppend append) {
        return (int) Math.min(append.bytes() / KIB + 1, maxKibibytes);
    }

    private static void acquire(Semaphore room, int permits, long deadline) {
        try {
            if (!room.tryAcquire(permits, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new LedgerException.Unavailable(
                        "too many appends are waiting for the ledger; try again later", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LedgerException.Unavailable("interrupted while waiting for the ledger", interrupted);
        }
    }
}
