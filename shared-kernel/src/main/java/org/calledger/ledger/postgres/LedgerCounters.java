package org.calledger.ledger.postgres;

import java.util.concurrent.atomic.LongAdder;

/** What a node's ledger has counted since its start; for whoever publishes metrics. Safe for many threads. */
public final class LedgerCounters {
    final LongAdder appends = new LongAdder();
    final LongAdder events = new LongAdder();
    final LongAdder commits = new LongAdder();
    final LongAdder swaps = new LongAdder();
    final LongAdder failedSwaps = new LongAdder();
    final LongAdder conflicts = new LongAdder();
    final LongAdder unavailable = new LongAdder();
    final LongAdder lostCommits = new LongAdder();
    final LongAdder conditionsBySql = new LongAdder();
    final LongAdder cacheHits = new LongAdder();
    final LongAdder neverSeen = new LongAdder();
    final LongAdder cacheMisses = new LongAdder();
    final LongAdder evictions = new LongAdder();
    final LongAdder pagesFromMemory = new LongAdder();
    final LongAdder pagesBySql = new LongAdder();

    LedgerCounters() {}

    /**
     * One reading; the figures are each exact, but not all of one moment.
     *
     * @param appends recorded appends, {@code events} in them, in so many {@code commits}
     * @param swaps commits of those in one statement without a lock before; {@code failedSwaps} found another head
     * @param conflicts appends refused by their condition
     * @param unavailable appends given up without recording
     * @param lostCommits commits whose outcome had to be looked up
     * @param conditionsBySql conditions older than the tail in memory
     * @param cacheHits query items answered from memory; {@code neverSeen} those with a tag no event carries
     * @param cacheMisses query items that needed SQL
     * @param evictions query items dropped for room
     * @param pagesFromMemory pages of tailing readers served from memory; {@code pagesBySql} the others
     */
    public record Reading(
            long appends,
            long events,
            long commits,
            long swaps,
            long failedSwaps,
            long conflicts,
            long unavailable,
            long lostCommits,
            long conditionsBySql,
            long cacheHits,
            long neverSeen,
            long cacheMisses,
            long evictions,
            long pagesFromMemory,
            long pagesBySql) {}

    public Reading read() {
        return new Reading(
                appends.sum(),
                events.sum(),
                commits.sum(),
                swaps.sum(),
                failedSwaps.sum(),
                conflicts.sum(),
                unavailable.sum(),
                lostCommits.sum(),
                conditionsBySql.sum(),
                cacheHits.sum(),
                neverSeen.sum(),
                cacheMisses.sum(),
                evictions.sum(),
                pagesFromMemory.sum(),
                pagesBySql.sum());
    }
}
