package org.calledger.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Axon's suite leaves out, and its traps; for every store. */
abstract class LedgerEngineContract {
    private static final EventCriteria NEED_1 = EventCriteria.havingTags(new Tag("need", "1"));
    private static final EventCriteria NEED_2 = EventCriteria.havingTags(new Tag("need", "2"));

    private Ledger ledger;
    private LedgerStorageEngine engine;
    private AxonConfiguration axon;
    private EventStore store;
    private UnitOfWorkFactory works;

    /** An empty ledger; closed by the contract. */
    protected abstract Ledger newLedger();

    @BeforeEach
    void open() {
        ledger = newLedger();
        engine = new LedgerStorageEngine(ledger, new ByteCodec());
        axon = AxonSetup.apply(EventSourcingConfigurer.create(), engine).build();
        store = axon.getComponent(EventStore.class);
        works = axon.getComponent(UnitOfWorkFactory.class);
    }

    private record Reported(@EventTag(key = "need") String need) {
        @Override
        public String toString() {
            return need;
        }
    }

    private static EventMessage reported(String need) {
        return new GenericEventMessage(new MessageType("need.NeedReported"), new Reported(need));
    }

    private void append(String need) {
        works.create()
                .executeWithResult(context -> {
                    store.transaction(context).appendEvent(reported(need));
                    return done();
                })
                .join();
    }

    private static java.util.concurrent.CompletableFuture<Boolean> done() {
        return java.util.concurrent.CompletableFuture.completedFuture(true);
    }

    private static int source(EventStoreTransaction transaction, EventCriteria criteria) {
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(0, (count, entry) -> count + 1)
                .join();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_positions_of_a_commit_are_in_the_context_when_the_unit_of_work_is_done() {
        AtomicReference<Appended> seen = new AtomicReference<>();
        AtomicReference<ProcessingContext> used = new AtomicReference<>();
        works.create()
                .executeWithResult(context -> {
                    used.set(context);
                    store.transaction(context).appendEvent(reported("1"));
                    store.transaction(context).appendEvent(reported("2"));
                    context.runOnAfterCommit(after -> seen.set(after.getResource(LedgerStorageEngine.APPENDED)));
                    return done();
                })
                .join();
        assertThat(seen.get().first()).isEqualTo(1);
        assertThat(seen.get().last()).isEqualTo(2);
        assertThat(used.get().getResource(LedgerStorageEngine.APPENDED)).isEqualTo(seen.get());
    }

    @Test
    void a_conflict_between_two_reads_of_one_unit_of_work_is_caught_on_an_empty_ledger_too() {
        assertThatThrownBy(() -> works.create()
                        .executeWithResult(context -> {
                            EventStoreTransaction transaction = store.transaction(context);
                            assertThat(source(transaction, NEED_1)).isZero();
                            append("1");
                            assertThat(source(transaction, NEED_2)).isZero();
                            transaction.appendEvent(reported("2"));
                            return done();
                        })
                        .join())
                .hasRootCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void what_was_read_without_conflict_may_be_appended_to() {
        append("1");
        works.create()
                .executeWithResult(context -> {
                    EventStoreTransaction transaction = store.transaction(context);
                    assertThat(source(transaction, NEED_1)).isEqualTo(1);
                    assertThat(source(transaction, NEED_2)).isZero();
                    append("3");
                    transaction.appendEvent(reported("2"));
                    return done();
                })
                .join();
        assertThat(ledger.head()).isEqualTo(3);
    }

    @Test
    void a_unit_of_work_that_fails_before_its_commit_records_nothing() {
        assertThatThrownBy(() -> works.create()
                        .executeWithResult(context -> {
                            store.transaction(context).appendEvent(reported("1"));
                            context.runOnPrepareCommit(late -> {
                                throw new IllegalStateException("changed my mind");
                            });
                            return done();
                        })
                        .join())
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(ledger.head()).isZero();
    }

    @Test
    void a_rollback_after_the_commit_does_nothing() {
        var transaction = engine.appendEvents(
                        AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(reported("1"), Set.of())))
                .join();
        transaction.commit(null).join();
        transaction.rollback(null);
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void criteria_that_flatten_to_something_else_are_refused() {
        EventCriteria anyOrOne = EventCriteria.either(new HashSet<>(Set.of(EventCriteria.havingAnyTag(), NEED_1)));
        assertThatThrownBy(() -> Criteria.query(anyOrOne)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Criteria.query(EventCriteria.either(Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Criteria.query(EventCriteria.havingAnyTag())).isEqualTo(Query.all());
        assertThat(Criteria.query(EventCriteria.either(NEED_1, NEED_2)).items()).hasSize(2);
    }

    @Test
    void a_stream_tells_its_position_even_when_nothing_matches() {
        append("1");
        append("2");
        append("1");
        MessageStream<EventMessage> stream =
                engine.stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(0), NEED_2), null);
        var match = stream.next().orElseThrow();
        var end = stream.next().orElseThrow();

        assertThat(TrackingToken.fromContext(match).orElseThrow()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(end.message()).isSameAs(TerminalEventMessage.INSTANCE);
        assertThat(TrackingToken.fromContext(end).orElseThrow()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(stream.next()).isEmpty();
        stream.close();
    }

    @Test
    void a_stream_calls_back_at_every_new_head() {
        MessageStream<EventMessage> stream = engine.stream(StreamingCondition.startingFrom(null), null);
        AtomicInteger calls = new AtomicInteger();
        stream.setCallback(calls::incrementAndGet);
        for (int i = 1; i <= 3; i++) {
            int before = calls.get();
            append("1");
            await().until(() -> calls.get() > before);
            assertThat(stream.next()).isPresent();
        }
        stream.close();
    }

    @Test
    void what_is_read_knows_its_place() {
        append("1");
        var entry = engine.stream(StreamingCondition.startingFrom(null), null)
                .next()
                .orElseThrow();
        SequencedEvent stored = entry.getResource(LedgerStorageEngine.SEQUENCED);
        assertThat(stored.position()).isEqualTo(1);
        assertThat(RecordedEventMessage.sequenced(entry.message())).isSameAs(stored);
        EventMessage changed = entry.message().andMetadata(java.util.Map.of("a", "b"));
        assertThat(RecordedEventMessage.sequenced(changed)).isSameAs(stored);
        assertThat(changed.metadata()).containsEntry("a", "b");
        assertThat(stored.tags()).containsExactly(org.calledger.ledger.Tag.of("need", "1"));
    }

    @Test
    void an_event_read_by_two_is_decoded_once() {
        append("1");
        EventMessage one = engine.stream(StreamingCondition.startingFrom(null), null)
                .next()
                .orElseThrow()
                .message();
        EventMessage two = engine.stream(StreamingCondition.startingFrom(null), null)
                .next()
                .orElseThrow()
                .message();
        assertThat(one).isSameAs(two);
    }

    @Test
    void an_event_that_cannot_be_decoded_stops_the_stream_loudly() {
        append("1");
        LedgerStorageEngine broken = new LedgerStorageEngine(ledger, new ByteCodec() {
            @Override
            public EventMessage decode(SequencedEvent event) {
                throw new IllegalStateException("unknown type");
            }
        });
        MessageStream<EventMessage> stream = broken.stream(StreamingCondition.startingFrom(null), null);
        assertThat(stream.next()).isEmpty();
        assertThat(stream.error()).isPresent();
        assertThat(stream.isCompleted()).isTrue();
    }

    @Test
    void ids_are_of_version_7_and_ascend() {
        String first = reported("1").identifier();
        String second = reported("1").identifier();
        assertThat(java.util.UUID.fromString(first).version()).isEqualTo(7);
        assertThat(first).isLessThan(second);
    }

    @Test
    void the_setup_puts_our_parts_in() {
        assertThat(axon.getComponent(org.axonframework.messaging.core.MessageTypeResolver.class))
                .isInstanceOf(CachingMessageTypeResolver.class);
        assertThat(axon.getComponent(org.axonframework.eventsourcing.eventstore.TagResolver.class)
                        .resolve(reported("7")))
                .containsExactly(new Tag("need", "7"));
    }
}
