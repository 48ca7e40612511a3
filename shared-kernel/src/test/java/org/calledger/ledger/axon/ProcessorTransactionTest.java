package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.axonframework.messaging.core.unitofwork.TransactionalUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ProcessorTransactionTest {
    private static final String NAME = "needs-map";

    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TokenStore tokens = LedgerTokenStore.on(database, "node-1");
    private final UnitOfWorkFactory works = new TransactionalUnitOfWorkFactory(
            new SpringTransactionBinding(new JdbcTransactionManager(database)),
            new org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory(
                    org.axonframework.messaging.core.EmptyApplicationContext.INSTANCE));

    @BeforeEach
    void prepare() {
        LedgerSchema.migrate(database);
        jdbc.sql("CREATE TABLE seen (position bigint)").update();
        tokens.initializeTokenSegments(NAME, 1, new GlobalSequenceTrackingToken(0), null)
                .join();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CompletableFuture<?> process(long position, boolean fail) {
        UnitOfWork work = works.create();
        work.runOnPrepareCommit(
                context -> tokens.storeToken(new GlobalSequenceTrackingToken(position), NAME, 0, context)
                        .join());
        if (fail) {
            work.runOnPrepareCommit(context -> {
                throw new IllegalStateException("a crash before the commit");
            });
        }
        return work.executeWithResult(context -> {
            jdbc.sql("INSERT INTO seen VALUES (?)").param(position).update();
            return CompletableFuture.completedFuture(true);
        });
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM seen").query(Long.class).single();
    }

    private TrackingToken token() {
        return tokens.fetchToken(NAME, 0, null).join();
    }

    @Test
    void rows_and_token_commit_together() {
        process(7, false).join();
        assertThat(rows()).isEqualTo(1);
        assertThat(token()).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void rows_and_token_are_undone_together() {
        Assertions.assertThatThrownBy(() -> process(7, true).join()).isInstanceOf(CompletionException.class);
        assertThat(rows()).isZero();
        assertThat(token()).isEqualTo(new GlobalSequenceTrackingToken(0));
        await().until(() -> database.getHikariPoolMXBean().getActiveConnections() == 0);
    }

    @Test
    void the_store_has_an_identity_of_its_own() {
        String id = tokens.retrieveStorageIdentifier(null).join();
        assertThat(tokens.retrieveStorageIdentifier(null).join()).isEqualTo(id);
    }
}
