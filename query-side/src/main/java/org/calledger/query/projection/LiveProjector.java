package org.calledger.query.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.RecordedEventMessage;

/**
 * Where Axon's processor hands over the events of a batch, one by one. They are kept until all are there and then folded
 * and written together; {@link LiveBatch} refuses a batch that does not join on.
 */
final class LiveProjector implements EventHandlingComponent {
    private static final ResourceKey<List<EventMessage>> BATCH = ResourceKey.withLabel("projection.batch");
    private static final Set<QualifiedName> EVERYTHING = Facts.types().stream()
            .map(type -> new QualifiedName(EventTypes.storedAs(type).name()))
            .collect(Collectors.toUnmodifiableSet());

    private final LiveBatch batch;
    private final BatchConnection connections;

    LiveProjector(LiveBatch batch, BatchConnection connections) {
        this.batch = batch;
        this.connections = connections;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return EVERYTHING;
    }

    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return "all";
    }

    @Override
    public LiveProjector subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("every event goes to every projection already");
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        List<EventMessage> events = context.getResource(BATCH);
        if (events == null) {
            events = new ArrayList<>();
            context.putResource(BATCH, events);
            context.runOnPostInvocation(this::write);
        }
        events.add(event);
        return MessageStream.empty();
    }

    private void write(ProcessingContext context) {
        List<EventMessage> events = context.getResource(BATCH);
        if (events == null) {
            throw new IllegalStateException("a batch without events");
        }
        try {
            batch.write(
                    connections.open(context),
                    events.stream().map(LiveProjector::incoming).toList());
        } catch (SQLException e) {
            throw new ReadModelException("the rows of a batch were not written", e);
        }
    }

    /** What the stream could not read is tried once more by whoever folds it, to say why. */
    private static Incoming incoming(EventMessage event) {
        SequencedEvent stored = RecordedEventMessage.sequenced(event);
        return event.payload() instanceof Fact fact ? Incoming.of(stored, fact) : Incoming.of(stored);
    }
}
