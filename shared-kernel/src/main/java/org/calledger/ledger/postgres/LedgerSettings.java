package org.calledger.ledger.postgres;

import java.time.Duration;

/**
 * The bounds of one node's part in the ledger. All memory the ledger holds is bounded here.
 *
 * @param queueEvents events waiting for the sequencer; at least one append's worth
 * @param queueBytes payload and metadata waiting, in bytes
 * @param queueWait how long an appender waits for room before it is told Unavailable
 * @param batchEvents events in one commit
 * @param batchBytes payload and metadata in one commit
 * @param copyFrom batches of at least so many events go in by COPY, smaller ones by unnest
 * @param retryFor how long a batch is tried again after failures that recorded nothing; all batches of one trouble together
 * @param resolveFor how long the outcome of a lost COMMIT is looked for
 * @param tailEvents recent events held in memory, for conditions and tailing readers
 * @param tailBytes bound of the same in bytes
 * @param cacheBytes bound of the events held by query item for decisions; 0 reads every decision from SQL
 * @param seenTagsBytes size of the filter that knows which tags were never used, and which two never together;
 *     rounded down to a power of two
 * @param notifyEvery at most one NOTIFY to other nodes in this time
 * @param pollEvery how often the head is asked for when no notification comes
 * @param maxClockSkew a node whose clock differs more from the database's does not sequence
 */
public record LedgerSettings(
        int queueEvents,
        long queueBytes,
        Duration queueWait,
        int batchEvents,
        long batchBytes,
        int copyFrom,
        Duration retryFor,
        Duration resolveFor,
        int tailEvents,
        long tailBytes,
        long cacheBytes,
        int seenTagsBytes,
        Duration notifyEvery,
        Duration pollEvery,
        Duration maxClockSkew) {

    private static final LedgerSettings DEFAULTS = new LedgerSettings(
            20_000,
            64L << 20,
            Duration.ofSeconds(5),
            4_096,
            16L << 20,
            100,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            32_768,
            64L << 20,
            96L << 20,
            seenTagsBytes(Runtime.getRuntime().maxMemory()),
            Duration.ofMillis(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(5));

    /** A twelfth of the heap, from 4 MiB to 64 MiB: enough for ten million events in a heap of 1 GiB. */
    private static int seenTagsBytes(long heapBytes) {
        return (int) Math.clamp(heapBytes / 12, 4L << 20, 64L << 20);
    }

    public LedgerSettings {
        if (queueEvents < 1 || batchEvents < 1 || copyFrom < 1 || tailEvents < 1 || seenTagsBytes < 64) {
            throw new IllegalArgumentException("settings out of bounds");
        }
    }

    /** For a process of 1 GiB of heap. */
    public static LedgerSettings defaults() {
        return DEFAULTS;
    }

    /** The same, but every decision reads SQL. */
    public LedgerSettings withoutCache() {
        return withCacheBytes(0);
    }

    public LedgerSettings withCacheBytes(long bytes) {
        return new LedgerSettings(
                queueEvents,
                queueBytes,
                queueWait,
                batchEvents,
                batchBytes,
                copyFrom,
                retryFor,
                resolveFor,
                tailEvents,
                tailBytes,
                bytes,
                seenTagsBytes,
                notifyEvery,
                pollEvery,
                maxClockSkew);
    }

    public LedgerSettings withTail(int events, long bytes) {
        return new LedgerSettings(
                queueEvents,
                queueBytes,
                queueWait,
                batchEvents,
                batchBytes,
                copyFrom,
                retryFor,
                resolveFor,
                events,
                bytes,
                cacheBytes,
                seenTagsBytes,
                notifyEvery,
                pollEvery,
                maxClockSkew);
    }

    public LedgerSettings withQueue(int events, long bytes, Duration wait) {
        return new LedgerSettings(
                events,
                bytes,
                wait,
                batchEvents,
                batchBytes,
                copyFrom,
                retryFor,
                resolveFor,
                tailEvents,
                tailBytes,
                cacheBytes,
                seenTagsBytes,
                notifyEvery,
                pollEvery,
                maxClockSkew);
    }

    public LedgerSettings withPatience(Duration retry, Duration resolve) {
        return new LedgerSettings(
                queueEvents,
                queueBytes,
                queueWait,
                batchEvents,
                batchBytes,
                copyFrom,
                retry,
                resolve,
                tailEvents,
                tailBytes,
                cacheBytes,
                seenTagsBytes,
                notifyEvery,
                pollEvery,
                maxClockSkew);
    }
}
