package org.calledger.ledger.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
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
    /** Wakes the sequencer. */
    private static final PendingAppend NUDGE = new PendingAppend(List.of(), null, 0, 0, 0, new CompletableFuture<>());

    private final BlockingQueue<PendingAppend> waiting = new LinkedBlockingQueue<>();
    private final Semaphore events;
    private final Semaphore kibibytes;
    private final int maxEvents;
    private final int maxKibibytes;
    private final Duration patience;
    /** Taken from the queue, but for a later batch; the sequencer's thread only. */
    private final Deque<PendingAppend> held = new ArrayDeque<>();

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
     *
     * @param awaited so many are expected together, and are waited for, but no longer than {@code linger}
     */
    List<PendingAppend> take(int maxBatchEvents, long maxBatchBytes, Duration wait, int awaited, Duration linger)
            throws InterruptedException {
        long deadline = System.nanoTime() + linger.toNanos();
        PendingAppend next = within(awaited > 0 ? linger : wait);
        List<PendingAppend> batch = new ArrayList<>();
        int count = 0;
        long bytes = 0;
        while (next != null) {
            count += next.events().size();
            bytes += next.bytes();
            if (!batch.isEmpty() && (count > maxBatchEvents || bytes > maxBatchBytes)) {
                held.addFirst(next);
                return batch;
            }
            batch.add(next);
            next = within(batch.size() < awaited ? Duration.ofNanos(deadline - System.nanoTime()) : Duration.ZERO);
        }
        return batch;
    }

    /** One held, or one that waits, whatever nudges; null after the time given. */
    private @Nullable PendingAppend within(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        PendingAppend next = held.poll();
        while (next == null || isNudge(next)) {
            next = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return null;
            }
        }
        return next;
    }

    /** The same, but null at a nudge. For the sequencer's thread. */
    @Nullable
    PendingAppend next(Duration wait) throws InterruptedException {
        PendingAppend next = held.poll();
        if (next == null) {
            next = waiting.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        }
        return next == null || isNudge(next) ? null : next;
    }

    /** To be the next again, in this order; for the sequencer's thread. */
    void hold(List<PendingAppend> next) {
        next.reversed().forEach(held::addFirst);
    }

    /** The sequencer waits no longer for an append; any thread. */
    void nudge() {
        waiting.add(NUDGE);
    }

    /** One that waits; null where none does. */
    @Nullable
    PendingAppend poll() {
        PendingAppend one = waiting.poll();
        while (one != null && isNudge(one)) {
            one = waiting.poll();
        }
        return one;
    }

    /** An append has events. */
    private static boolean isNudge(PendingAppend append) {
        return append.events().isEmpty();
    }

    /** One held back, for the sequencer's thread when it ends. */
    @Nullable
    PendingAppend pollHeld() {
        return held.poll();
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
