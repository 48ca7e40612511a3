package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, and two engines on one of it. */
class PostgresLedgerEngineTest extends LedgerEngineContract {
    private static final Tag NEED = new Tag("need", "1");
    private static final EventCriteria ABOUT = EventCriteria.havingTags(NEED);

    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();

    @Override
    protected Ledger newLedger() {
        return open(database);
    }

    private static Ledger open(HikariDataSource database) {
        LedgerSchema.migrate(database);
        return new PostgresLedger(
                database, () -> DriverManager.getConnection(database.getJdbcUrl()), LedgerSettings.defaults());
    }

    @AfterEach
    void closePool() {
        database.close();
    }

    @Test
    void two_engines_source_stream_and_refuse_by_each_others_appends() {
        try (Ledger left = open(database);
                Ledger right = open(database)) {
            LedgerStorageEngine here = new LedgerStorageEngine(left, new ByteCodec());
            LedgerStorageEngine there = new LedgerStorageEngine(right, new ByteCodec());
            MessageStream<EventMessage> stream = there.stream(StreamingCondition.startingFrom(null), null);
            AtomicInteger calls = new AtomicInteger();
            stream.setCallback(calls::incrementAndGet);

            append(here, AppendCondition.none());

            await().until(() -> calls.get() > 0 && stream.hasNextAvailable());
            assertThat(stream.next()).isPresent();
            assertThat(there.source(SourcingCondition.conditionFor(ABOUT), null)
                            .reduce(0, (count, entry) -> count + 1)
                            .join())
                    .isEqualTo(2); // the event and the end
            AppendCondition stale = AppendCondition.withCriteria(ABOUT).withMarker(new GlobalIndexConsistencyMarker(0));
            assertThatThrownBy(() -> append(there, stale))
                    .hasRootCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            append(there, AppendCondition.withCriteria(ABOUT).withMarker(new GlobalIndexConsistencyMarker(1)));
            assertThat(left.head()).isEqualTo(2);
            stream.close();
        }
    }

    private static void append(LedgerStorageEngine engine, AppendCondition condition) {
        EventMessage event = new GenericEventMessage(new MessageType("need.NeedReported"), "1");
        List<TaggedEventMessage<?>> events = List.of(new GenericTaggedEventMessage<>(event, Set.of(NEED)));
        engine.appendEvents(condition, null, events).join().commit(null).join();
    }
}
