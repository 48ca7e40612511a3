package org.calledger.ledger.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Tells of a trouble that is met again and again: when it begins, every few seconds while it lasts, and when it is over,
 * with how long it was. Safe for use by many threads.
 */
final class Outage {
    private static final long AGAIN = Duration.ofSeconds(5).toNanos();

    private final Logger log;
    private final String what;
    private long began;
    private long toldAt;
    private int times;
    /** Why it lasts; null where there is none. Written under the monitor. */
    private volatile @Nullable String reason;

    /** @param what of the ledger is in trouble, as the subject of a sentence */
    Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** It was met (once more). */
    synchronized void met(@Nullable String why) {
        long now = System.nanoTime();
        if (reason == null) {
            began = now;
            times = 0;
        }
        times++;
        if (times == 1 || now - toldAt > AGAIN) {
            toldAt = now;
            log.warn("{} is interrupted, for {} ms now, and tries again: {}", what, millis(now), why);
        }
        reason = why == null ? "no reason given" : why;
    }

    /** It was not met; cheap where there is none. */
    void over() {
        if (reason != null) {
            end();
        }
    }

    private synchronized void end() {
        if (reason != null) {
            reason = null;
            log.warn("{} goes on after {} ms and {} tries", what, millis(System.nanoTime()), times);
        }
    }

    /** Whether it lasts, and has for longer than that. */
    synchronized boolean hasLasted(Duration time) {
        return reason != null && System.nanoTime() - began > time.toNanos();
    }

    @Nullable
    String reason() {
        return reason;
    }

    private long millis(long now) {
        return (now - began) / 1_000_000;
    }
}
