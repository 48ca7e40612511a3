package org.calledger.ledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.events.Fact;
import org.calledger.ledger.SequencedEvent;

/** Events of the ledger, and Axon's messages of them, as facts in their place. */
public final class RecordedEvents {
    private RecordedEvents() {}

    public static Recorded read(SequencedEvent event) {
        return new Recorded(
                event.position(),
                event.id(),
                event.recordedAt(),
                EventJson.read(event),
                EventJson.readMetadata(event.metadata()));
    }

    /** One entry of a stream of our engine. */
    public static Recorded read(MessageStream.Entry<? extends EventMessage> entry) {
        EventMessage message = entry.message();
        SequencedEvent event = entry.getResource(LedgerStorageEngine.SEQUENCED);
        if (event == null || !(message.payload() instanceof Fact fact)) {
            throw new IllegalArgumentException("not an event of the ledger: " + message.type());
        }
        return new Recorded(
                event.position(), UUID.fromString(message.identifier()), event.recordedAt(), fact, message.metadata());
    }

    /** All of a finite stream; blocks until it is complete and throws what it failed with. */
    public static List<Recorded> collect(MessageStream<? extends EventMessage> stream) {
        return collectAll(stream);
    }

    private static <M extends EventMessage> List<Recorded> collectAll(MessageStream<M> stream) {
        return stream.reduce(new ArrayList<Recorded>(), (events, entry) -> {
                    if (entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null) {
                        events.add(read(entry));
                    }
                    return events;
                })
                .join();
    }
}
