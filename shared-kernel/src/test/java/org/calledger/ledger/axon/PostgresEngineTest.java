package org.calledger.ledger.axon;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.testing.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** Axon's own suite for storage engines, over the ledger in PostgreSQL. */
class PostgresEngineTest extends StorageEngineTestSuite<LedgerStorageEngine> {
    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final Ledger ledger = open(database);

    private static Ledger open(HikariDataSource database) {
        LedgerSchema.migrate(database);
        return new PostgresLedger(
                database, () -> DriverManager.getConnection(database.getJdbcUrl()), LedgerSettings.defaults());
    }

    @AfterAll
    void close() {
        ledger.close();
        database.close();
    }

    @Override
    protected LedgerStorageEngine buildStorageEngine() {
        return new LedgerStorageEngine(ledger, new ByteCodec());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }
}
