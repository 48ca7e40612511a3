package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.calledger.ledger.SequencedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings {@link RecentPast} up to a head that the database has: what other nodes appended. Any thread; those
 * without a connection of their own one at a time.
 * Also fills {@link SeenTags} from the log, in the background, after a start or a skip.
 */
final class CatchUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int PAGE = 2_000;
    private static final int TAG_PAGE = 5_000;

    private final LogReader reader;
    private final RangeReader ranges;
    private final RecentPast past;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;

    CatchUp(LogReader reader, RangeReader ranges, RecentPast past, int most) {
        this.reader = reader;
        this.ranges = ranges;
        this.past = past;
        this.most = most;
    }

    /** @param target a head the database has; afterwards the memory's head is there or beyond */
    void to(long target) {
        if (past.head() >= target) {
            return;
        }
        lock.lock();
        try {
            for (long from = past.head(); from < target; from = past.head()) {
                if (!skipped(from, target)) {
                    take(from, target, ranges.piece(from, target, PAGE));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same for whoever has a connection, as the holder of the lock on the head: waiting for nothing else, neither for
     * the pool nor for another thread that is catching up. What both read, the memory takes once.
     */
    void to(long target, Connection holder) throws SQLException {
        for (long from = past.head(); from < target; from = past.head()) {
            if (!skipped(from, target)) {
                take(from, target, ranges.piece(holder, from, target, PAGE));
            }
        }
    }

    /** Whether it was too much to take in, and memory begins anew at the target. */
    private boolean skipped(long from, long target) {
        if (target - from <= most) {
            return false;
        }
        past.skipTo(target);
        fillSeen();
        return true;
    }

    /** Others may feed the memory meanwhile: what it has by then is passed over. */
    private void take(long from, long target, List<SequencedEvent> events) {
        if (events.isEmpty() || events.getFirst().position() != from + 1) {
            throw new IllegalStateException("the log has no event at position " + (from + 1) + ", its head was at "
                    + target + "; it is damaged or was put back to an earlier state");
        }
        past.feed(events);
    }

    /** Begins to fill the filter, unless there is nothing to fill it with or for. */
    void fillSeen() {
        if (past.cache().isOff() || past.seen().isComplete()) {
            return;
        }
        int generation = past.generation();
        Thread.ofVirtual().name("ledger-seen-tags").start(() -> fill(generation));
    }

    private void fill(int generation) {
        try {
            List<LogReader.Tagged> page = reader.tagged(0, TAG_PAGE);
            while (!page.isEmpty() && !closed) {
                past.addSeen(page);
                page = reader.tagged(page.getLast().position(), TAG_PAGE);
            }
            if (!closed) {
                past.seenComplete(generation);
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("the filter of known tags stays off until the next start; decisions read more SQL", failure);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
