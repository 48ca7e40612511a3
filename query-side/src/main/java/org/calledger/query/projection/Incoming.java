package org.calledger.query.projection;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.calledger.events.Fact;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.stored.StoredFacts;

/**
 * An event on its way into the views; whether it can be read is known when it is read.
 *
 * @param type the stored name
 * @param fact throws what is wrong with it
 */
public record Incoming(long position, UUID eventId, String type, Supplier<Fact> fact, SequencedEvent stored) {

    /** Parsed when it is folded, by whoever folds it. */
    public static Incoming of(SequencedEvent event) {
        return new Incoming(event.position(), event.id(), event.type().name(), () -> StoredFacts.read(event), event);
    }

    /** Parsed already. */
    static Incoming of(SequencedEvent event, Fact fact) {
        return new Incoming(event.position(), event.id(), event.type().name(), () -> fact, event);
    }

    /** Without metadata, which no fold looks at. */
    Recorded recorded() {
        return new Recorded(position, eventId, stored.recordedAt(), fact.get(), Map.of());
    }
}
