package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.Recorded;
import org.calledger.ledger.axon.RecordedEvents;
import org.calledger.ledger.axon.SourcingCriteria;
import org.jspecify.annotations.Nullable;

/**
 * The past as one unit of work of Axon sees it: whatever is read here stands in the condition of its append. The first
 * read also asks whether the same request recorded something before, so that two nodes cannot both pass.
 */
final class AxonPast implements Past {
    private final EventStoreTransaction transaction;
    private final Ledger ledger;
    private final @Nullable String request;
    private boolean asked;

    AxonPast(EventStoreTransaction transaction, Ledger ledger, @Nullable String request) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.request = request;
        this.asked = request == null;
    }

    /** Throws RecordedBefore when the request did, unless a read has asked already. */
    void askForRequest() {
        if (!asked) {
            read(new Query(List.of()));
        }
    }

    @Override
    public List<Recorded> read(Query query) {
        if (asked || request == null) {
            return source(query.items());
        }
        asked = true;
        List<QueryItem> items = new ArrayList<>(query.items());
        items.add(new QueryItem(Set.of(), Set.of(Tag.of(MetadataKey.REQUEST, request))));
        List<Recorded> events = source(items);
        List<Recorded> before = events.stream()
                .filter(event -> request.equals(event.metadata().get(MetadataKey.REQUEST)))
                .toList();
        if (!before.isEmpty()) {
            throw new RecordedBefore(before);
        }
        return events;
    }

    private List<Recorded> source(List<QueryItem> items) {
        MessageStream<? extends EventMessage> stream =
                transaction.source(SourcingCondition.conditionFor(SourcingCriteria.of(items)));
        return RecordedEvents.collect(stream);
    }

    @Override
    public Optional<Recorded> byId(UUID eventId) {
        return ledger.byId(eventId).map(RecordedEvents::read);
    }
}
