package org.calledger.ledger.axon;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.calledger.ledger.InMemoryLedger;
import org.jspecify.annotations.Nullable;

/** Axon's own suite for storage engines, over the ledger in memory. */
class InMemoryEngineTest extends StorageEngineTestSuite<LedgerStorageEngine> {
    @Override
    protected LedgerStorageEngine buildStorageEngine() {
        return new LedgerStorageEngine(new InMemoryLedger(), new ByteCodec());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }
}
