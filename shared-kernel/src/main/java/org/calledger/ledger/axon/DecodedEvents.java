package org.calledger.ledger.axon;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.ledger.SequencedEvent;

/**
 * Keeps what was decoded lately, so that several projections and decisions do not parse one event each for themselves.
 * A fixed number of places, by position; a newer event takes the place of an older one. Lock-free; two threads may at
 * worst both decode.
 */
final class DecodedEvents {
    private final EventCodec codec;
    private final AtomicReferenceArray<Decoded> places;

    private record Decoded(SequencedEvent event, EventMessage message) {}

    DecodedEvents(EventCodec codec, int size) {
        this.codec = codec;
        this.places = new AtomicReferenceArray<>(size);
    }

    EventMessage decode(SequencedEvent event) {
        int place = (int) (event.position() % places.length());
        Decoded held = places.get(place);
        if (held != null
                && held.event().position() == event.position()
                && held.event().id().equals(event.id())) {
            return held.message();
        }
        EventMessage message = new RecordedEventMessage(codec.decode(event), event);
        places.set(place, new Decoded(event, message));
        return message;
    }
}
