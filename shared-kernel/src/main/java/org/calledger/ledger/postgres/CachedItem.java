package org.calledger.ledger.postgres;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.jspecify.annotations.Nullable;

/**
 * All events matching one query item, kept up to date. Made before its SQL is read ("loading"), so that events recorded
 * meanwhile reach it too. Changed under the lock of {@link RecentPast}; what it publishes is read without.
 */
final class CachedItem {
    private static final SequencedEvent[] NONE = {};
    /** What the maps and the queue of the cache hold for an item, in bytes, about. */
    private static final int OWN_BYTES = 400;
    /** A shared reference, its part of an array, and a part of the event's bytes. */
    private static final int EVENT_BYTES = 250;

    final QueryItem item;
    /** The tag, or type name, under which new events find it. */
    final Object anchor;
    /** Asked for since the evicting hand last came by. */
    volatile boolean wanted = true;
    /** Null while loading. */
    private volatile @Nullable View view;

    private final CountDownLatch ended = new CountDownLatch(1);

    private SequencedEvent[] events = NONE;
    private int size;
    /** What SQL has answered for: events up to here are in already. */
    private long upTo;

    long bytes = OWN_BYTES;

    /** An immutable look at the first {@code size} events of an array that only ever grows behind them. */
    @SuppressWarnings("ArrayRecordComponent")
    record View(SequencedEvent[] events, int size) {
        static final View EMPTY = new View(NONE, 0);

        static View of(List<SequencedEvent> events) {
            return new View(events.toArray(SequencedEvent[]::new), events.size());
        }
    }

    CachedItem(QueryItem item, Object anchor) {
        this.item = item;
        this.anchor = anchor;
    }

    @Nullable
    View view() {
        return view;
    }

    /** Waits until its SQL has been read; null where that failed, or where it was dropped before. */
    @Nullable
    View await() {
        try {
            ended.await();
            return view;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Lets go whoever waits; says whether it holds what was read. */
    boolean loadingEnded() {
        ended.countDown();
        return view != null;
    }

    int size() {
        return size;
    }

    /** A new event; the caller has seen that it matches. SQL may have found it before memory was told of it. */
    void add(SequencedEvent event) {
        if (event.position() > upTo) {
            hold(event);
        }
    }

    private void hold(SequencedEvent event) {
        if (size == events.length) {
            events = Arrays.copyOf(events, Math.max(4, size * 2));
        }
        events[size++] = event;
        bytes += EVENT_BYTES + event.payload().length + event.metadata().length;
        if (view != null) {
            view = new View(events, size);
        }
    }

    /** What SQL found, complete up to a head; events that came in meanwhile and lie behind it stay. */
    void loaded(List<SequencedEvent> found, long head) {
        SequencedEvent[] meanwhile = Arrays.copyOf(events, size);
        events = NONE;
        size = 0;
        bytes = OWN_BYTES;
        found.forEach(this::hold);
        upTo = head;
        for (SequencedEvent event : meanwhile) {
            add(event);
        }
        view = new View(events, size);
    }
}
