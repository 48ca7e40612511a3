package org.calledger.ledger.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.calledger.ledger.HeadListeners;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What this node holds of the log in memory: the newest events in a row, the answers of {@link ItemCache}, and
 * {@link SeenTags}. One lock guards all changes. Events come in by position without a gap, after their COMMIT, and only
 * then is the head published: whoever has read {@link #head()} finds everything up to it. It may lag behind another
 * node's appends; it never runs ahead of the database. A crash loses it, and nothing else.
 */
final class RecentPast {
    /** What an event weighs besides its payload and metadata, in bytes, about. */
    private static final int EVENT_BYTES = 400;

    private final ReentrantLock lock = new ReentrantLock();
    private final int maxEvents;
    private final long maxBytes;
    private final HeadListeners listeners;
    private final ItemCache cache;
    private final SeenTags seen;
    private final YoungTags young = new YoungTags();
    /** Positions base+1 to head, at position modulo length; guarded by the lock. */
    private final @Nullable SequencedEvent[] ring;
    /** Guarded by the lock. */
    private final PositionIndex index = new PositionIndex();
    /** Nothing up to this position is held; written under the lock. */
    private volatile long base;
    /** Guarded by the lock. */
    private long bytes;
    /** Counts restarts; guarded by the lock. */
    private int generation;
    /** Written under the lock, after everything that it promises. */
    private volatile long head;

    /** What memory can say of a condition. */
    enum Verdict {
        HOLDS,
        FAILS,
        TOO_OLD
    }

    RecentPast(LedgerSettings settings, HeadListeners listeners, LedgerCounters counters) {
        this.maxEvents = settings.tailEvents();
        this.maxBytes = settings.tailBytes();
        this.ring = new SequencedEvent[maxEvents + 1];
        this.listeners = listeners;
        this.cache = new ItemCache(settings.cacheBytes(), counters);
        this.seen = new SeenTags(settings.cacheBytes() <= 0 ? 64 : settings.seenTagsBytes());
    }

    long head() {
        return head;
    }

    long cacheBytes() {
        lock.lock();
        try {
            return cache.bytes();
        } finally {
            lock.unlock();
        }
    }

    ItemCache cache() {
        return cache;
    }

    SeenTags seen() {
        return seen;
    }

    YoungTags young() {
        return young;
    }

    /** Forgets everything; only what comes behind this head will be held. The filter has to be filled anew. */
    void restart(long at) {
        lock.lock();
        try {
            index.clear();
            cache.clear();
            young.clear();
            seen.complete(at == 0);
            generation++;
            Arrays.fill(ring, null);
            base = at;
            bytes = 0;
            head = at;
        } finally {
            lock.unlock();
        }
        listeners.moved(at);
    }

    /** Like a restart, but only forwards: what lies between is too much to take in. */
    void skipTo(long at) {
        lock.lock();
        try {
            if (at > head) {
                restart(at);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes in events that follow its head; those it has already are passed over. */
    void feed(List<SequencedEvent> events) {
        lock.lock();
        try {
            long last = head;
            for (SequencedEvent event : events) {
                if (event.position() == last + 1) {
                    take(event);
                    last++;
                }
            }
            head = last;
        } finally {
            lock.unlock();
        }
        listeners.moved(head);
    }

    private void take(SequencedEvent event) {
        ring[slot(event.position())] = event;
        bytes += weight(event);
        index.add(event.type().name(), event.tags(), event.position());
        if (!cache.isOff()) {
            cache.feed(event);
            young.take(event, seen);
            seen.add(event);
        }
        while (event.position() - base > maxEvents || (bytes > maxBytes && base < event.position())) {
            long oldest = base + 1;
            base = oldest;
            forget(at(oldest));
        }
    }

    private void forget(SequencedEvent event) {
        ring[slot(event.position())] = null;
        bytes -= weight(event);
        index.forget(event.tags(), event.position());
        young.forget(event);
    }

    /** Whether conditions from this position on can be judged from memory, as far as can be told without the lock. */
    boolean reachesBackTo(long after) {
        return after >= base;
    }

    Verdict judge(Query query, long after) {
        lock.lock();
        try {
            if (after < base) {
                return Verdict.TOO_OLD;
            }
            return index.mayMatch(query, after) && anyMatch(query, after) ? Verdict.FAILS : Verdict.HOLDS;
        } finally {
            lock.unlock();
        }
    }

    private boolean anyMatch(Query query, long after) {
        for (long position = head; position > after; position--) {
            SequencedEvent event = at(position);
            if (query.matches(event.type().name(), event.tags())) {
                return true;
            }
        }
        return false;
    }

    /** Null where {@code after} lies before what is held. */
    @Nullable
    Sourced page(Query query, long after, int limit) {
        lock.lock();
        try {
            if (after < base) {
                return null;
            }
            List<SequencedEvent> found = new ArrayList<>();
            for (long position = after + 1; position <= head && found.size() < limit; position++) {
                SequencedEvent event = at(position);
                if (query.matches(event.type().name(), event.tags())) {
                    found.add(event);
                }
            }
            return new Sourced(found, head);
        } finally {
            lock.unlock();
        }
    }

    /** The event at the head, for comparing with the database's; null where nothing is held. */
    @Nullable
    SequencedEvent newest() {
        lock.lock();
        try {
            return head > base ? at(head) : null;
        } finally {
            lock.unlock();
        }
    }

    ItemCache.Places register(List<QueryItem> items) {
        lock.lock();
        try {
            return cache.register(items);
        } finally {
            lock.unlock();
        }
    }

    void loaded(CachedItem place, List<SequencedEvent> found, long upTo) {
        lock.lock();
        try {
            if (found.size() > ItemCache.MAX_EVENTS_PER_ITEM) {
                cache.drop(place);
            } else {
                cache.loaded(place, found, upTo);
            }
        } finally {
            lock.unlock();
        }
    }

    void drop(CachedItem place) {
        lock.lock();
        try {
            cache.drop(place);
        } finally {
            lock.unlock();
        }
    }

    /** Puts tags of older events into the filter. */
    void addSeen(List<LogReader.Tagged> older) {
        lock.lock();
        try {
            older.forEach(each -> seen.add(each.type(), each.tags()));
        } finally {
            lock.unlock();
        }
    }

    /** Which filling of the filter is due: one begun before a restart must not call it complete. */
    int generation() {
        lock.lock();
        try {
            return generation;
        } finally {
            lock.unlock();
        }
    }

    void seenComplete(int filled) {
        lock.lock();
        try {
            if (filled == generation) {
                seen.complete(true);
            }
        } finally {
            lock.unlock();
        }
    }

    private SequencedEvent at(long position) {
        SequencedEvent event = ring[slot(position)];
        if (event == null || event.position() != position) {
            throw new IllegalStateException("position " + position + " is not held");
        }
        return event;
    }

    private int slot(long position) {
        return (int) (position % ring.length);
    }

    private static long weight(SequencedEvent event) {
        return EVENT_BYTES + (long) event.payload().length + event.metadata().length;
    }
}
