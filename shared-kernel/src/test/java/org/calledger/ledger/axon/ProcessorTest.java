package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.InMemoryLedger;
import org.calledger.ledger.NewEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's pooled processor over the engine's stream. */
class ProcessorTest {
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<Long> handled = new CopyOnWriteArrayList<>();
    private final PooledStreamingEventProcessor processor = new PooledStreamingEventProcessor(
            "needs-map",
            List.of(new SimpleEventHandlingComponent()
                    .subscribe(new QualifiedName("need.NeedReported"), (event, context) -> {
                        handled.add(RecordedEventMessage.sequenced(event).position());
                        return MessageStream.empty().cast();
                    })),
            new PooledStreamingEventProcessorConfiguration()
                    .eventSource(new StorageEngineBackedEventStore(
                            new LedgerStorageEngine(ledger, new ByteCodec()), new SimpleEventBus(), event -> Set.of()))
                    .tokenStore(new InMemoryTokenStore())
                    .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
                    .coordinatorExecutor(threads)
                    .workerExecutor(threads)
                    .initialSegmentCount(1)
                    .initialToken(source -> source.firstToken(null))
                    .eventCriteria(names -> EventCriteria.havingAnyTag().andBeingOneOfTypes(names))
                    .batchSize(100));

    @AfterEach
    void close() {
        processor.shutdown().join();
        threads.shutdown();
        ledger.close();
    }

    private void append(String type) {
        NewEvent event = new NewEvent(
                UUID.randomUUID(),
                new EventType(type, 1),
                Instant.now(),
                null,
                null,
                new byte[0],
                new byte[0],
                Set.of());
        ledger.append(List.of(event), AppendCondition.none()).join();
    }

    private long reached() {
        return processor.processingStatus().values().stream()
                .map(status -> status.getTrackingToken())
                .filter(java.util.Objects::nonNull)
                .mapToLong(token -> position(token))
                .max()
                .orElse(-1);
    }

    private static long position(TrackingToken token) {
        return token.position().orElse(-1);
    }

    @Test
    void handles_its_types_with_their_places_and_passes_by_the_others_without_falling_behind() {
        append("need.NeedReported");
        append("need.NeedSupported");
        processor.start().join();
        await().until(() -> reached() == 2);
        append("need.NeedReported");
        append("need.NeedSupported");
        append("need.NeedSupported");
        await().until(() -> reached() == 5);
        assertThat(handled).containsExactly(1L, 3L);
        assertThat(processor.isError()).isFalse();
    }
}
