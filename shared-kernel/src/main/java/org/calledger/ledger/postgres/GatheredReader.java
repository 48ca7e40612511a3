package org.calledger.ledger.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads for many at once what decisions ask of the log: while a statement is under way, those who come are gathered, and
 * one of them reads for all with the next. Whoever asks for much, or was in a statement that failed, reads alone; whoever waited too
 * long for a turn reads for those who wait as well. No threads of its own. Safe for many threads.
 */
final class GatheredReader {
    /** Statements under way; so many connections of the pool. */
    private static final int AT_ONCE = 2;
    /** Items in one statement; one query has at most as many. */
    private static final int MOST_ITEMS = 256;
    /** A statement takes some milliseconds: what takes longer is in trouble. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(GatheredReader.class);

    private final LogReader log;
    private final ReentrantLock lock = new ReentrantLock();
    /** Empty unless {@link #AT_ONCE} are under way; guarded by the lock. */
    private final ArrayDeque<Asked> waiting = new ArrayDeque<>();
    /** Guarded by the lock. */
    private int underWay;

    GatheredReader(LogReader log) {
        this.log = log;
    }

    private enum Turn {
        /** To read for oneself and whoever waits. */
        ALL,
        ALONE,
        READ
    }

    /** One who asks. */
    private static final class Asked {
        final Query query;
        final CompletableFuture<Turn> turn = new CompletableFuture<>();
        /** Set before the turn is READ. */
        volatile @Nullable Sourced answer;

        Asked(Query query) {
            this.query = query;
        }
    }

    /** Holds up to a head not before that of the call; like {@link LogReader#source}. */
    Sourced source(Query query) {
        if (query.items().size() > MOST_ITEMS || !query.items().stream().allMatch(EachSql::takes)) {
            return log.source(query);
        }
        Asked asked = new Asked(query);
        if (turn(asked) == Turn.ALL) {
            readForAll(asked);
        }
        Sourced answer = asked.answer;
        return answer == null ? log.source(query) : answer;
    }

    private Turn turn(Asked asked) {
        lock.lock();
        try {
            if (underWay < AT_ONCE) {
                underWay++;
                return Turn.ALL;
            }
            waiting.addLast(asked);
        } finally {
            lock.unlock();
        }
        return await(asked);
    }

    private Turn await(Asked asked) {
        try {
            return asked.turn.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return besides(asked);
        } catch (InterruptedException stop) {
            throw interrupted(asked, stop);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Whoever is under way takes long: one more reads, for all who wait by now. */
    private Turn besides(Asked asked) {
        lock.lock();
        try {
            if (waiting.remove(asked)) {
                underWay++;
                return Turn.ALL;
            }
        } finally {
            lock.unlock();
        }
        try {
            return asked.turn.get();
        } catch (InterruptedException stop) {
            throw interrupted(asked, stop);
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Somebody else is to read for all, where it was this one's turn. */
    private LedgerException interrupted(Asked asked, InterruptedException stop) {
        Thread.currentThread().interrupt();
        lock.lock();
        try {
            if (!waiting.remove(asked) && asked.turn.getNow(Turn.ALONE) == Turn.ALL) {
                handOver();
            }
        } finally {
            lock.unlock();
        }
        return new LedgerException.Unavailable("interrupted while waiting to read", stop);
    }

    private void readForAll(Asked first) {
        List<Asked> gathered = gather(first);
        try {
            if (gathered.size() == 1) {
                first.answer = log.source(first.query);
            } else {
                readEach(gathered);
            }
        } finally {
            handOver();
            for (Asked each : gathered) {
                each.turn.complete(each.answer == null ? Turn.ALONE : Turn.READ);
            }
        }
    }

    private void readEach(List<Asked> gathered) {
        try {
            List<@Nullable Sourced> answers =
                    log.sourceEach(gathered.stream().map(each -> each.query).toList());
            for (int i = 0; i < answers.size(); i++) {
                gathered.get(i).answer = answers.get(i);
            }
        } catch (LedgerException.Unavailable failure) {
            LOG.debug("{} read alone what could not be read for all", gathered.size(), failure);
        }
    }

    private List<Asked> gather(Asked first) {
        List<Asked> gathered = new ArrayList<>();
        gathered.add(first);
        int items = first.query.items().size();
        lock.lock();
        try {
            while (!waiting.isEmpty()) {
                items += waiting.getFirst().query.items().size();
                if (items > MOST_ITEMS) {
                    break;
                }
                gathered.add(waiting.removeFirst());
            }
        } finally {
            lock.unlock();
        }
        return gathered;
    }

    private void handOver() {
        lock.lock();
        try {
            Asked next = underWay > AT_ONCE ? null : waiting.pollFirst();
            if (next == null) {
                underWay--;
            } else {
                next.turn.complete(Turn.ALL);
            }
        } finally {
            lock.unlock();
        }
    }
}
