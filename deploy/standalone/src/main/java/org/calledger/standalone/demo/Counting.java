package org.calledger.standalone.demo;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What became of the steps. Thread-safe. */
final class Counting {
    private final Progress progress;
    private final int all;
    private final AtomicInteger recorded = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @Nullable String why;

    Counting(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    void accepted(boolean wasThere) {
        (wasThere ? before : recorded).incrementAndGet();
        progress.reached(done(), all);
    }

    /** A rule said no: the generator's mistake; the rest goes on without that step. */
    void refused() {
        refused.incrementAndGet();
        progress.reached(done(), all);
    }

    void stop() {
        stopped = true;
    }

    /** The ledger cannot be reached. */
    void stop(String code) {
        why = code;
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Null when it was told to stop, or did not. */
    @Nullable
    String why() {
        return why;
    }

    int recorded() {
        return recorded.get();
    }

    int before() {
        return before.get();
    }

    int refusals() {
        return refused.get();
    }

    int done() {
        return recorded.get() + before.get() + refused.get();
    }

    boolean isWhole() {
        return done() == all;
    }
}
