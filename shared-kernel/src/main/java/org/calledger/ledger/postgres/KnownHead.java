package org.calledger.ledger.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The head row as this node's last commit left it, and the database's clock, carried on by this machine's since. The
 * statement that relies on either compares both with the database's own.
 *
 * @param readAt {@link System#nanoTime} when the answer with the clock was there, so that the clock carried on is never
 *     ahead
 */
record KnownHead(long position, long epoch, Instant recordedAt, Instant clock, long readAt) {
    /** In that time two clocks drift apart by less than a millisecond. */
    private static final long GOOD_FOR = Duration.ofSeconds(5).toNanos();

    static KnownHead after(AppendBatch batch, long epoch, Instant clock, long readAt) {
        return new KnownHead(batch.last(), epoch, batch.recordedAt(), clock, readAt);
    }

    /** The head as it should be at this moment; null where the clock was read too long ago. */
    HeadLock.@Nullable Head now() {
        long since = System.nanoTime() - readAt;
        Instant now = clock.plusNanos(since).truncatedTo(ChronoUnit.MICROS);
        return since > GOOD_FOR ? null : new HeadLock.Head(position, epoch, recordedAt, now);
    }
}
