package org.calledger.ledger.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Commits a decided batch so that its outcome is certain: recorded, not recorded, or {@link CommitLost}, never guessed.
 * On one thread at a time.
 */
final class CertainCommit {
    /** As in the statement that swaps. */
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(1);

    private final BatchWriter writer;
    private final LedgerCounters counters;

    CertainCommit(BatchWriter writer, LedgerCounters counters) {
        this.writer = writer;
        this.counters = counters;
    }

    /**
     * Only where the head still is the expected one, in whichever way suits the batch's size.
     *
     * @return the head behind it; null where the head was another, and then nothing was recorded
     * @throws SQLException nothing was recorded, for certain
     */
    @Nullable
    KnownHead where(HeadLock.Head expected, HeadLock session, AppendBatch batch) throws SQLException, CommitLost {
        return writer.copies(batch.rows().size())
                ? copied(expected, session, batch)
                : swapped(expected, session, batch);
    }

    private @Nullable KnownHead swapped(HeadLock.Head expected, HeadLock session, AppendBatch batch)
            throws SQLException, CommitLost {
        BatchWriter.Swapped swapped =
                certain(session, batch, () -> writer.swapAndCommit(session.connection(), batch, expected));
        requireAwaited(batch, swapped.warned());
        Instant clock = swapped.clock();
        (clock == null ? counters.failedSwaps : counters.swaps).increment();
        return clock == null ? null : KnownHead.after(batch, expected.epoch(), clock, System.nanoTime());
    }

    private @Nullable KnownHead copied(HeadLock.Head expected, HeadLock session, AppendBatch batch)
            throws SQLException, CommitLost {
        HeadLock.Head head = session.lock();
        long readAt = System.nanoTime();
        if (head.position() != expected.position()
                || head.epoch() != expected.epoch()
                || Duration.between(expected.now(), head.now()).abs().compareTo(CLOCKS_AGREE) > 0) {
            session.rollback();
            return null;
        }
        locked(session, batch, expected.epoch());
        return KnownHead.after(batch, expected.epoch(), head.now(), readAt);
    }

    /** In the transaction that holds the lock. */
    void locked(HeadLock session, AppendBatch batch, long epoch) throws SQLException, CommitLost {
        requireAwaited(batch, certain(session, batch, () -> writer.writeAndCommit(session.connection(), batch, epoch)));
    }

    private interface Commit<T> {
        T run() throws SQLException;
    }

    private static <T> T certain(HeadLock open, AppendBatch decided, Commit<T> commit) throws SQLException, CommitLost {
        try {
            return commit.run();
        } catch (SQLException failure) {
            if (rolledBack(open)) {
                throw failure;
            }
            throw new CommitLost(decided, failure);
        } catch (RuntimeException failure) {
            throw new CommitLost(decided, failure);
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

    private static void requireAwaited(AppendBatch decided, boolean warned) throws CommitLost {
        if (warned) {
            throw new CommitLost(decided, new SQLException("the server did not wait for its standby"));
        }
    }
}
