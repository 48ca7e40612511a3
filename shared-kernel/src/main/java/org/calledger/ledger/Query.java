package org.calledger.ledger;

import java.util.List;
import java.util.Set;

/** Which events: those matching at least one item; no items at all means every event (dcb.events, "Query"). */
public record Query(List<QueryItem> items) {
    private static final Query ALL = new Query(List.of());

    public Query {
        items = List.copyOf(items);
    }

    public static Query all() {
        return ALL;
    }

    public static Query of(QueryItem... items) {
        return new Query(List.of(items));
    }

    /** Whether it asks for every event, and so for neither types nor tags. */
    public boolean isAll() {
        return items.isEmpty();
    }

    public boolean matches(String type, Set<Tag> tags) {
        if (items.isEmpty()) {
            return true;
        }
        for (QueryItem item : items) {
            if (item.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
