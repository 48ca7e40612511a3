package org.calledger.query.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who hears of changes. What is not fetched in time is not kept: then the listener is dropped. */
final class Listener {
    private static final int MOST_WAITING = 1024;

    private static final Change NOTHING = Change.many(0, 0);

    private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final long since;
    private volatile boolean dropped;

    /** @param since what is told comes after this position */
    Listener(long since) {
        this.since = since;
    }

    long since() {
        return since;
    }

    /** By the tail; never waits. False when the listener is too slow, and dropped. */
    boolean offer(Change change) {
        if (!waiting.offer(change)) {
            dropped = true;
        }
        return !dropped;
    }

    /** Whoever waits for the next change waits no longer. */
    void drop() {
        dropped = true;
        waiting.clear();
        waiting.offer(NOTHING);
    }

    boolean isDropped() {
        return dropped;
    }

    /** Null when nothing came in this time, and nothing will. */
    @Nullable
    Change next(Duration patience) throws InterruptedException {
        Change next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return dropped ? null : next;
    }
}
