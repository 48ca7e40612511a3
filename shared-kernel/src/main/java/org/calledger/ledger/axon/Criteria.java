package org.calledger.ledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;

/** Axon's criteria in the ledger's words. */
final class Criteria {
    /** A type that nothing names: matched only by criteria that ask for everything. */
    private static final QualifiedName ANYTHING = new QualifiedName("\u0000.any");

    private Criteria() {}

    /**
     * The same question to the ledger.
     *
     * @throws IllegalArgumentException for an OR of "any event" and something else, whose flattening forgets the
     *     "any" (Axon 5.0.1), and for an OR of nothing
     */
    static Query query(EventCriteria criteria) {
        Set<EventCriterion> flat = criteria.flatten();
        boolean any = criteria.matches(ANYTHING, Set.of());
        if (any != flat.isEmpty()) {
            throw new IllegalArgumentException("criteria that mean something else when flattened: " + criteria);
        }
        List<QueryItem> items = new ArrayList<>(flat.size());
        for (EventCriterion criterion : flat) {
            items.add(new QueryItem(TypeNames.stored(criterion.types()), tags(criterion.tags())));
        }
        return new Query(items);
    }

    static Set<Tag> tags(Set<org.axonframework.messaging.eventstreaming.Tag> tags) {
        Tag[] ours = new Tag[tags.size()];
        int size = 0;
        for (org.axonframework.messaging.eventstreaming.Tag tag : tags) {
            ours[size++] = new Tag(tag.key(), tag.value());
        }
        return Set.of(ours);
    }

    static Set<org.axonframework.messaging.eventstreaming.Tag> axonTags(Set<Tag> tags) {
        org.axonframework.messaging.eventstreaming.Tag[] theirs =
                new org.axonframework.messaging.eventstreaming.Tag[tags.size()];
        int size = 0;
        for (Tag tag : tags) {
            theirs[size++] = new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value());
        }
        return Set.of(theirs);
    }
}
