package org.calledger.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * An append-only log of events in one gapless order, with Dynamic Consistency Boundaries as dcb.events describes them.
 * Safe for use by many threads; several instances may stand on one database.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Appends all events or none. The future completes once they are durable, or with a {@link LedgerException}: a
     * condition that failed, a ledger that cannot be reached, an outcome that nobody can tell. It never completes on
     * the thread that writes.
     */
    CompletableFuture<Appended> append(List<NewEvent> events, AppendCondition condition);

    /** Everything matching, by position, from the beginning up to the head of this moment. For decisions: held in memory. */
    Sourced source(Query query);

    /**
     * Hands over everything matching with {@code after < position <= until}, by position, holding no more than a page
     * in memory.
     *
     * @param until a position; beyond the head it means the head of this moment
     * @return the position up to which the answer holds: the smaller of {@code until} and the head
     */
    long read(Query query, long after, long until, Consumer<? super SequencedEvent> sink);

    /** Up to {@code limit} matching events behind {@code after}, by position; the head as in {@link Sourced}. */
    Sourced page(Query query, long after, int limit);

    /** The last position, 0 for an empty ledger. */
    long head();

    Optional<SequencedEvent> byId(UUID eventId);

    /** Those there are of them, in any order; held in memory. */
    default List<SequencedEvent> byIds(Collection<UUID> eventIds) {
        return eventIds.stream().map(this::byId).flatMap(Optional::stream).toList();
    }

    /**
     * Calls the listener after the head has moved, on a thread of the ledger's own; a hint, calls may be merged. Closing
     * the answer ends it.
     */
    Subscription onHead(LongConsumer listener);

    @Override
    void close();

    /** A listener's place; closing it twice does nothing. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
