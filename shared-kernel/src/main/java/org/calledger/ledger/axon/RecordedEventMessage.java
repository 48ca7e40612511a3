package org.calledger.ledger.axon;

import java.lang.reflect.Type;
import java.util.Map;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.ledger.SequencedEvent;

/**
 * An event as read from the ledger, with its place. Axon's pooled processor hands a batch of messages to its handlers
 * and drops the entries' contexts (5.0.1), so the place travels with the message; copies made of it keep it.
 */
public final class RecordedEventMessage extends GenericEventMessage {
    private final transient SequencedEvent sequenced;

    RecordedEventMessage(Message message, SequencedEvent sequenced) {
        super(message, sequenced.time());
        this.sequenced = sequenced;
    }

    /** Position, time of recording, tags, stored bytes. */
    public SequencedEvent sequenced() {
        return sequenced;
    }

    /**
     * The place of a message that came from the ledger.
     *
     * @throws IllegalArgumentException for any other message
     */
    public static SequencedEvent sequenced(EventMessage message) {
        if (message instanceof RecordedEventMessage recorded) {
            return recorded.sequenced;
        }
        throw new IllegalArgumentException("not an event read from the ledger: " + message.identifier());
    }

    @Override
    public EventMessage withMetadata(Map<String, String> metadata) {
        return new RecordedEventMessage(delegate().withMetadata(metadata), sequenced);
    }

    @Override
    public EventMessage andMetadata(Map<String, String> metadata) {
        return new RecordedEventMessage(delegate().andMetadata(metadata), sequenced);
    }

    @Override
    public EventMessage withConvertedPayload(Type type, Converter converter) {
        return new RecordedEventMessage(delegate().withConvertedPayload(type, converter), sequenced);
    }
}
