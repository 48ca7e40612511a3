package org.calledger.ledger.axon;

import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;

/**
 * How a message becomes stored bytes and back: keeps JSON, our event records and encryption out of the engine. Called by
 * many threads, outside any lock.
 */
public interface EventCodec {

    /**
     * Encodes a message for good. Its stored type name must be the name of its {@code QualifiedName}, since queries name
     * types so.
     *
     * @throws RuntimeException where the message cannot be stored; the unit of work then fails before anything is
     *     recorded
     */
    NewEvent encode(EventMessage message, Set<Tag> tags);

    /**
     * Decodes a stored event, payload included. May be called again for an event decoded before.
     *
     * @throws RuntimeException where the type or its revision is not known to this release; the reader then stops
     */
    EventMessage decode(SequencedEvent event);
}
