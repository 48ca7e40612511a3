package org.calledger.query.projection;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.calledger.ledger.axon.AxonPart;

/** The live driver: one pooled streaming processor of one segment feeds all views. */
public final class LivePart implements AxonPart {
    static final String PROCESSOR = "views";
    private static final int BATCH = 2000;
    private static final long CLAIM_EVERY_MILLIS = 500;
    private static final long EXTEND_AFTER_MILLIS = 3000;

    private final LiveBatch batch;
    private final DataSource database;

    public LivePart(LiveBatch batch, DataSource database) {
        this.batch = batch;
        this.database = database;
    }

    @Override
    public void register(EventSourcingConfigurer configurer) {
        configurer.messaging(messaging -> messaging.eventProcessing(processing ->
                processing.pooledStreaming(pooled -> pooled.processor(EventProcessorModule.pooledStreaming(PROCESSOR)
                        .eventHandlingComponents(components -> components.declarative(
                                configuration -> new LiveProjector(batch, new BatchConnection(database))))
                        .customized((configuration, customization) -> customization
                                .eventCriteria(types -> EventCriteria.havingAnyTag())
                                .initialSegmentCount(1)
                                .initialToken(source -> java.util.concurrent.CompletableFuture.completedFuture(
                                        new GlobalSequenceTrackingToken(0)))
                                .tokenStore(new PositionTokens(
                                        database, UUID.randomUUID().toString()))
                                .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                                .claimExtensionThreshold(EXTEND_AFTER_MILLIS)
                                .batchSize(BATCH))))));
    }
}
