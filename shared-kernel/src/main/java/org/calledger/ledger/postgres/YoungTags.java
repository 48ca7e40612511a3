package org.calledger.ledger.postgres;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tags whose whole history this node holds, because it saw their first event and still has it in the tail: a person
 * registered a moment ago, about whom the next command asks. Changed under the lock of {@link RecentPast}, bounded by
 * its tail; looked up without.
 */
final class YoungTags {
    /** A tag with more events is no longer followed. */
    private static final int MAX_EVENTS = 64;

    private final Map<Tag, CachedItem.View> histories = new ConcurrentHashMap<>();

    /** A new event, before the filter has been told of its tags. */
    void take(SequencedEvent event, SeenTags seen) {
        for (Tag tag : event.tags()) {
            CachedItem.View history = histories.get(tag);
            if (history != null) {
                grow(tag, history, event);
            } else if (seen.excludes(tag)) {
                histories.put(tag, new CachedItem.View(new SequencedEvent[] {event}, 1));
            }
        }
    }

    private void grow(Tag tag, CachedItem.View history, SequencedEvent event) {
        if (history.size() == MAX_EVENTS) {
            histories.remove(tag);
            return;
        }
        SequencedEvent[] longer = Arrays.copyOf(history.events(), history.size() + 1);
        longer[history.size()] = event;
        histories.put(tag, new CachedItem.View(longer, longer.length));
    }

    /** The tail lets go of an event, and so the histories it was part of are no longer whole. */
    void forget(SequencedEvent event) {
        for (Tag tag : event.tags()) {
            histories.remove(tag);
        }
    }

    void clear() {
        histories.clear();
    }

    /** All events matching the item, where one of its tags is young; otherwise null. */
    CachedItem.@Nullable View lookup(QueryItem item) {
        for (Tag tag : item.tags()) {
            CachedItem.View history = histories.get(tag);
            if (history != null) {
                return matching(item, history);
            }
        }
        return null;
    }

    private static CachedItem.View matching(QueryItem item, CachedItem.View history) {
        SequencedEvent[] found = Arrays.stream(history.events())
                .filter(event -> item.matches(event.type().name(), event.tags()))
                .toArray(SequencedEvent[]::new);
        return new CachedItem.View(found, found.length);
    }
}
