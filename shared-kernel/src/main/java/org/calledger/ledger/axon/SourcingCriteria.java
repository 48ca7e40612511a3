package org.calledger.ledger.axon;

import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
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
        var tagged = EventCriteria.havingTags(Criteria.axonTags(item.tags()));
        return item.types().isEmpty() ? tagged : tagged.andBeingOneOfTypes(TypeNames.qualified(item.types()));
    }
}
