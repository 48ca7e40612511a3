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

    public boolean matches(String type, Set<Tag> tags) {
        return items.isEmpty() || items.stream().anyMatch(item -> item.matches(type, tags));
    }
}
