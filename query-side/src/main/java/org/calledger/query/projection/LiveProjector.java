package org.calledger.query.projection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;

/**
 * Where Axon's processor hands over the events of a batch, one by one. They are kept until all are there and then folded
 * and written together. Axon tells the position of the last one only; as every type is subscribed to and the ledger has
 * no gaps, the others stand before it in order, and {@link LiveBatch} refuses a batch that does not join on.
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
        TrackingToken token = context.getResource(TrackingToken.RESOURCE_KEY);
        OptionalLong last = token == null ? OptionalLong.empty() : token.position();
        if (events == null || last.isEmpty()) {
            throw new IllegalStateException("a batch without events or without a position");
        }
        long position = last.getAsLong() - events.size();
        List<Recorded> recorded = new ArrayList<>(events.size());
        for (EventMessage event : events) {
            recorded.add(recorded(++position, event));
        }
        try {
            batch.write(connections.open(context), recorded);
        } catch (SQLException e) {
            throw new ReadModelException("the rows up to position " + position + " were not written", e);
        }
    }

    private static Recorded recorded(long position, EventMessage event) {
        if (!(event.payload() instanceof Fact fact)) {
            throw new IllegalStateException("no fact at position " + position + ": " + event.type());
        }
        Instant time = event.timestamp();
        return new Recorded(position, UUID.fromString(event.identifier()), time, fact, Map.of());
    }
}
