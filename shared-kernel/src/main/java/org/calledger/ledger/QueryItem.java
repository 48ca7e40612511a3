package org.calledger.ledger;

import java.util.Set;

/**
 * One alternative of a {@link Query}: events of any of the types that carry all the tags.
 *
 * @param types names without revision; empty means any type
 * @param tags empty means whatever tags
 */
public record QueryItem(Set<String> types, Set<Tag> tags) {
    public QueryItem {
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
    }

    public boolean matches(String type, Set<Tag> eventTags) {
        return (types.isEmpty() || types.contains(type)) && eventTags.containsAll(tags);
    }
}
