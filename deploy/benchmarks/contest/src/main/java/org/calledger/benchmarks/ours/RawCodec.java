package org.calledger.benchmarks.ours;

import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventCodec;

/** Bytes as they are: decoding is not what is measured. */
final class RawCodec implements EventCodec {
    @Override
    public NewEvent encode(EventMessage message, Set<Tag> tags) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public EventMessage decode(SequencedEvent event) {
        return new GenericEventMessage(
                event.id().toString(), new MessageType(event.type().name()), event.payload(), Map.of(), event.time());
    }
}
