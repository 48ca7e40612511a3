package org.calledger.ledger.axon;

import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.evolution.Formats;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.ledger.evolution.NotYetWrittenException;

/** Our facts as JSON in the ledger, personal data sealed. What is read is not opened. */
public final class JsonEventCodec implements EventCodec {
    /** As the fact reads now, whatever the revision it is stored in. */
    private static final ClassValue<MessageType> MESSAGES = new ClassValue<>() {
        @Override
        protected MessageType computeValue(Class<?> fact) {
            EventType type = EventTypes.storedAs(fact);
            return new MessageType(type.name(), Integer.toString(type.revision()));
        }
    };

    private final IntSupplier format;
    private final Formats formats;
    private final PersonalSeal seal;

    /** Writes in the newest format, and no personal data. */
    public JsonEventCodec() {
        this(Formats.ours().newest());
    }

    private JsonEventCodec(int always) {
        this(() -> always);
    }

    /** @param format in which the ledger is written at the moment; no personal data */
    public JsonEventCodec(IntSupplier format) {
        this(format, PersonalSeal.NONE);
    }

    /** @param format in which the ledger is written at the moment */
    public JsonEventCodec(IntSupplier format, PersonalSeal seal) {
        this(format, Formats.ours(), seal);
    }

    JsonEventCodec(IntSupplier format, Formats formats) {
        this(format, formats, PersonalSeal.NONE);
    }

    private JsonEventCodec(IntSupplier format, Formats formats, PersonalSeal seal) {
        this.format = format;
        this.formats = formats;
        this.seal = seal;
    }

    /**
     * As the interface says.
     *
     * @throws NotYetWrittenException the ledger is still written in a format that has no words for it
     * @throws NewerFormatException the ledger is written in a newer format than this release knows
     */
    @Override
    public NewEvent encode(EventMessage message, Set<Tag> tags) {
        if (!(message.payload() instanceof Fact decided)) {
            throw new IllegalArgumentException("not a fact of the ledger: " + message.type());
        }
        UUID event = UUID.fromString(message.identifier());
        Fact fact = seal.sealed(decided, event);
        PartialDate on = fact.on();
        EventType declared = EventTypes.storedAs(fact.getClass());
        EventType written = written(declared);
        return new NewEvent(
                event,
                written,
                message.timestamp(),
                on == null ? null : on.earliest(),
                on == null ? null : on.latest(),
                written.equals(declared) ? EventJson.write(fact) : lowered(fact, written),
                EventJson.writeMetadata(message.metadata()),
                tags);
    }

    /** In the newest format, which is nearly always, as the type is declared. */
    private EventType written(EventType declared) {
        int now = format.getAsInt();
        if (now == formats.newest()) {
            return declared;
        }
        if (now > formats.newest()) {
            throw new NewerFormatException(now, formats.newest());
        }
        int revision = formats.revisionIn(declared.name(), now);
        if (revision == 0) {
            throw new NotYetWrittenException(declared, now);
        }
        return new EventType(declared.name(), revision);
    }

    private byte[] lowered(Fact fact, EventType older) {
        byte[] payload = Revisions.write(fact, older);
        if (payload == null) {
            throw new NotYetWrittenException(EventTypes.storedAs(fact.getClass()), format.getAsInt());
        }
        return payload;
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
