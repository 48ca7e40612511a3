package org.calledger.ledger.axon;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.calledger.ledger.QueryItem;

/** Query items in Axon's words. */
public final class SourcingCriteria {
    private SourcingCriteria() {}

    /** At least one item; more than one are alternatives. */
    public static EventCriteria of(Collection<QueryItem> items) {
        List<EventCriteria> criteria =
                items.stream().map(SourcingCriteria::of).distinct().toList();
        return criteria.size() == 1 ? criteria.getFirst() : EventCriteria.either(criteria);
    }

    private static EventCriteria of(QueryItem item) {
        Set<Tag> tags = item.tags().stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
        var tagged = EventCriteria.havingTags(tags);
        if (item.types().isEmpty()) {
            return tagged;
        }
        return tagged.andBeingOneOfTypes(
                item.types().stream().map(QualifiedName::new).collect(Collectors.toUnmodifiableSet()));
    }
}
