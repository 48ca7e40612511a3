package org.calledger.ledger.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The answers to query items that decisions ask again and again, each kept complete up to the published head. An item,
 * not a tag: of a need with ten thousand supporters the few events of its life are held, not the supporters.
 *
 * <p>Bounded in bytes; the item not asked for the longest goes first, about (CLOCK). Changed under the lock of
 * {@link RecentPast}; looked up without.
 */
final class ItemCache {
    /** An item with more events is read from SQL each time. */
    static final int MAX_EVENTS_PER_ITEM = 4_096;

    /** How many dropped items the clock may still hold besides. */
    private static final int SLACK = 1_000;

    private final long maxBytes;
    private final LedgerCounters counters;
    private final Map<QueryItem, CachedItem> items = new ConcurrentHashMap<>();
    /** Items by anchor; guarded by the owner's lock. */
    private final Map<Object, List<CachedItem>> byAnchor = new HashMap<>();
    /** The hand of the clock is its head; guarded by the owner's lock. */
    private final ArrayDeque<CachedItem> clock = new ArrayDeque<>();
    /** Guarded by the owner's lock. */
    private long bytes;

    ItemCache(long maxBytes, LedgerCounters counters) {
        this.maxBytes = maxBytes;
        this.counters = counters;
    }

    boolean isOff() {
        return maxBytes <= 0;
    }

    long bytes() {
        return bytes;
    }

    int size() {
        return items.size();
    }

    /** Without the lock; null where it is not held or still loading. */
    CachedItem.@Nullable View lookup(QueryItem item) {
        CachedItem held = items.get(item);
        if (held == null) {
            return null;
        }
        if (!held.wanted) {
            held.wanted = true;
        }
        return held.view();
    }

    /**
     * Where the answers to items belong that were not found.
     *
     * @param unread what the caller has to read
     * @param own the places for it, where there is room; the caller ends their loading, come what may
     * @param others that another thread is reading, or has just read
     */
    record Places(List<QueryItem> unread, List<CachedItem> own, List<CachedItem> others) {}

    Places register(List<QueryItem> missing) {
        Places places = new Places(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (QueryItem item : missing) {
            CachedItem held = items.get(item);
            if (held != null) {
                places.others.add(held);
                continue;
            }
            places.unread.add(item);
            CachedItem made = place(item);
            if (made != null) {
                places.own.add(made);
            }
        }
        return places;
    }

    private @Nullable CachedItem place(QueryItem item) {
        Object anchor = anchor(item);
        if (anchor == null) {
            return null;
        }
        CachedItem made = new CachedItem(item, anchor);
        items.put(item, made);
        byAnchor.computeIfAbsent(anchor, any -> new ArrayList<>(1)).add(made);
        clock.addLast(made);
        if (clock.size() > 2 * items.size() + SLACK) {
            clock.removeIf(entry -> items.get(entry.item) != entry);
        }
        bytes += made.bytes;
        return made;
    }

    void loaded(CachedItem entry, List<SequencedEvent> found, long upTo) {
        if (items.get(entry.item) != entry) {
            return;
        }
        long before = entry.bytes;
        entry.loaded(found, upTo);
        bytes += entry.bytes - before;
        evict();
    }

    /** Its SQL failed, or it grew too large. */
    void drop(CachedItem entry) {
        if (!items.remove(entry.item, entry)) {
            return;
        }
        bytes -= entry.bytes;
        byAnchor.computeIfPresent(entry.anchor, (anchor, entries) -> {
            entries.remove(entry);
            return entries.isEmpty() ? null : entries;
        });
    }

    void feed(SequencedEvent event) {
        feed(event, event.type().name());
        for (Tag tag : event.tags()) {
            feed(event, tag);
        }
    }

    void clear() {
        items.clear();
        byAnchor.clear();
        clock.clear();
        bytes = 0;
    }

    private void feed(SequencedEvent event, Object anchor) {
        List<CachedItem> entries = byAnchor.get(anchor);
        if (entries == null) {
            return;
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            CachedItem entry = entries.get(i);
            if (entry.item.matches(event.type().name(), event.tags())) {
                grow(entry, event);
            }
        }
    }

    private void grow(CachedItem entry, SequencedEvent event) {
        long before = entry.bytes;
        entry.add(event);
        bytes += entry.bytes - before;
        if (entry.size() > MAX_EVENTS_PER_ITEM) {
            drop(entry);
        }
    }

    private void evict() {
        while (bytes > maxBytes && !clock.isEmpty()) {
            CachedItem entry = clock.pollFirst();
            if (items.get(entry.item) != entry) {
                continue;
            }
            if (entry.wanted) {
                entry.wanted = false;
                clock.addLast(entry);
            } else {
                drop(entry);
                counters.evictions.increment();
            }
        }
    }

    /** The tag with the fewest items, so that a busy tag does not carry everybody's; null for items that ask for all. */
    private @Nullable Object anchor(QueryItem item) {
        Object best = null;
        int fewest = Integer.MAX_VALUE;
        for (Tag tag : item.tags()) {
            List<CachedItem> entries = byAnchor.get(tag);
            int count = entries == null ? 0 : entries.size();
            if (count < fewest) {
                best = tag;
                fewest = count;
            }
        }
        return best == null && item.types().size() == 1
                ? item.types().iterator().next()
                : best;
    }
}
