package org.calledger.ledger.axon;

import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;

/** Our facts as JSON in the ledger. */
public final class JsonEventCodec implements EventCodec {
    /** As the fact reads now, whatever the revision it is stored in. */
    private static final ClassValue<MessageType> MESSAGES = new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> fact) {
            EventType type = EventTypes.storedAs(fact);
            return new MessageType(type.name(), Integer.toString(type.revision()));
        }
    };

    @Override
    public NewEvent encode(EventMessage message, Set<Tag> tags) {
        if (!(message.payload() instanceof Fact fact)) {
            throw new IllegalArgumentException("not a fact of the ledger: " + message.type());
        }
        PartialDate on = fact.on();
        return new NewEvent(
                UUID.fromString(message.identifier()),
                EventTypes.storedAs(fact.getClass()),
                message.timestamp(),
                on == null ? null : on.earliest(),
                on == null ? null : on.latest(),
                EventJson.write(fact),
                EventJson.writeMetadata(message.metadata()),
                tags);
    }

    @Override
    public EventMessage decode(SequencedEvent event) {
        Fact fact = EventJson.read(event);
        return new GenericEventMessage(
                event.id().toString(),
                MESSAGES.get(fact.getClass()),
                fact,
                EventJson.readMetadata(event.metadata()),
                event.time());
    }
}
