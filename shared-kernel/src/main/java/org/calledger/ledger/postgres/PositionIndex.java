package org.calledger.ledger.postgres;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The last position at which a tag, a type, or a tag with a type was seen, among the events added and not forgotten.
 * Answers "surely nothing after" without looking at events. Not safe for threads: its owner guards it.
 */
final class PositionIndex {
    private final Map<Tag, Seen> tags = new HashMap<>();
    private final Seen all = new Seen();

    /** Of one tag, or of all events: the last position, and that of each type. A tag meets few types. */
    private static final class Seen {
        private long last;
        private String[] types = new String[2];
        private long[] positions = new long[2];
        private int size;

        void at(String type, long position) {
            last = position;
            int place = 0;
            while (place < size && !types[place].equals(type)) {
                place++;
            }
            if (place == types.length) {
                types = Arrays.copyOf(types, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
            }
            if (place == size) {
                types[size++] = type;
            }
            positions[place] = position;
        }

        boolean mayMatch(Set<String> wanted, long after) {
            if (last <= after || wanted.isEmpty()) {
                return last > after;
            }
            for (int i = 0; i < size; i++) {
                if (positions[i] > after && wanted.contains(types[i])) {
                    return true;
                }
            }
            return false;
        }
    }

    void add(String type, Set<Tag> ofEvent, long position) {
        all.at(type, position);
        for (Tag tag : ofEvent) {
            tags.computeIfAbsent(tag, any -> new Seen()).at(type, position);
        }
    }

    /** The event at this position, and those before it, no longer count. Tags seen again since stay. */
    void forget(Set<Tag> ofEvent, long position) {
        for (Tag tag : ofEvent) {
            Seen seen = tags.get(tag);
            if (seen != null && seen.last == position) {
                tags.remove(tag);
            }
        }
    }

    void clear() {
        tags.clear();
        all.last = 0;
        all.size = 0;
    }

    /** False: no event behind {@code after} matches. True: one may. */
    boolean mayMatch(Query query, long after) {
        if (query.isAll()) {
            return all.last > after;
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
            @Nullable Seen seen = tags.get(tag);
            if (seen == null || !seen.mayMatch(item.types(), after)) {
                return false;
            }
        }
        return !item.tags().isEmpty() || all.mayMatch(item.types(), after);
    }
}
