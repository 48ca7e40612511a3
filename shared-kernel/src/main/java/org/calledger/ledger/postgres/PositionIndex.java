package org.calledger.ledger.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;

/**
 * The last position at which a tag, a type, or a tag with a type was seen, among the events added and not forgotten.
 * Answers "surely nothing after" without looking at events. Not safe for threads: its owner guards it.
 */
final class PositionIndex {
    /** Keys are {@link Tag}, {@link String} for a type, {@link TagAndType}. */
    private final Map<Object, Long> last = new HashMap<>();

    private long newest;

    private record TagAndType(Tag tag, String type) {}

    void add(String type, Set<Tag> tags, long position) {
        Long boxed = position;
        newest = position;
        last.put(type, boxed);
        for (Tag tag : tags) {
            last.put(tag, boxed);
            last.put(new TagAndType(tag, type), boxed);
        }
    }

    /** The event at this position no longer counts. Keys seen again since stay. */
    void forget(String type, Set<Tag> tags, long position) {
        Long boxed = position;
        last.remove(type, boxed);
        for (Tag tag : tags) {
            last.remove(tag, boxed);
            last.remove(new TagAndType(tag, type), boxed);
        }
    }

    void clear() {
        last.clear();
        newest = 0;
    }

    /** False: no event behind {@code after} matches. True: one may. */
    boolean mayMatch(Query query, long after) {
        if (query.isAll()) {
            return newest > after;
        }
        for (QueryItem item : query.items()) {
            if (mayMatch(item, after)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayMatch(QueryItem item, long after) {
        for (Tag tag : item.tags()) {
            if (latest(tag, item.types()) <= after) {
                return false;
            }
        }
        return !item.tags().isEmpty() || latestOf(item.types()) > after;
    }

    private long latest(Tag tag, Set<String> types) {
        long tagged = at(tag);
        if (types.isEmpty() || tagged == 0) {
            return tagged;
        }
        long latest = 0;
        for (String type : types) {
            latest = Math.max(latest, at(new TagAndType(tag, type)));
        }
        return latest;
    }

    private long latestOf(Set<String> types) {
        if (types.isEmpty()) {
            return newest;
        }
        long latest = 0;
        for (String type : types) {
            latest = Math.max(latest, at(type));
        }
        return latest;
    }

    private long at(Object key) {
        Long position = last.get(key);
        return position == null ? 0 : position;
    }
}
