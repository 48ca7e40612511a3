package org.calledger.ledger.axon;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.calledger.ledger.SequencedEvent;

/**
 * Keeps what was decoded lately, so that several projections and decisions do not parse one event each for themselves.
 * A fixed number of places, by position; a newer event takes the place of an older one. Lock-free; two threads may at
 * worst both decode.
 */
final class DecodedEvents {
    private final EventCodec codec;
    private final AtomicReferenceArray<Decoded> places;

    /** An entry of a stream to be; never changed, so that all readers may have the same. */
    record Entry(EventMessage message, Context context) {}

    private record Decoded(SequencedEvent event, Entry entry) {}

    DecodedEvents(EventCodec codec, int size) {
        this.codec = codec;
        this.places = new AtomicReferenceArray<>(size);
    }

    Entry read(SequencedEvent event) {
        int place = (int) (event.position() % places.length());
        Decoded held = places.get(place);
        if (held != null
                && held.event().position() == event.position()
                && held.event().id().equals(event.id())) {
            return held.entry();
        }
        Entry entry = new Entry(new RecordedEventMessage(codec.decode(event), event), context(event));
        places.set(place, new Decoded(event, entry));
        return entry;
    }

    /**
     * As {@link #read}, for readers of everything: what cannot be read comes as it is stored, its payload being the stored
     * event, and they decide. A type or revision of a newer release stops them still.
     */
    Entry readOrLeave(SequencedEvent event) {
        try {
            return read(event);
        } catch (UnreadableEventException unreadable) {
            EventMessage asStored = new GenericEventMessage(
                    event.id().toString(),
                    new MessageType(
                            event.type().name(), Integer.toString(event.type().revision())),
                    event,
                    Map.of(),
                    event.time());
            return new Entry(new RecordedEventMessage(asStored, event), context(event));
        }
    }

    private static Context context(SequencedEvent event) {
        return Context.with(LedgerStorageEngine.SEQUENCED, event)
                .withResource(TrackingToken.RESOURCE_KEY, new GlobalSequenceTrackingToken(event.position()))
                .withResource(Tag.RESOURCE_KEY, Criteria.axonTags(event.tags()));
    }
}
