package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostConnectionsTest {
    private static final String KILL_OWN = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND application_name = 'own'";

    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void killing_the_backends_under_load_loses_nothing_acknowledged_and_doubles_nothing() throws Exception {
        ConnectionSource own = () -> DriverManager.getConnection(database.getJdbcUrl() + "&ApplicationName=own");
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        try (PostgresLedger ledger = new PostgresLedger(database, own, LedgerSettings.defaults())) {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 32; writer++) {
                    int number = writer;
                    writers.execute(() -> {
                        while (!done.get()) {
                            NewEvent event = event("a.A", tag("writer", number));
                            acknowledged.put(event.id(), appended(ledger, event).first());
                        }
                    });
                }
                for (int kill = 0; kill < 12; kill++) {
                    long before = ledger.counters().read().events();
                    while (ledger.counters().read().events() < before + 200) {
                        Thread.onSpinWait();
                    }
                    assertThat(TestLedgers.count(database, KILL_OWN)).isPositive();
                }
                done.set(true);
            }
            List<SequencedEvent> log = new ArrayList<>();
            ledger.read(Query.all(), 0, Long.MAX_VALUE, log::add);
            assertThat(log).hasSameSizeAs(acknowledged.keySet());
            for (int i = 0; i < log.size(); i++) {
                assertThat(log.get(i).position()).isEqualTo(i + 1);
                assertThat(acknowledged).containsEntry(log.get(i).id(), (long) i + 1);
            }
        }
    }

    private static Appended appended(PostgresLedger ledger, NewEvent event) {
        return ledger.append(List.of(event), AppendCondition.none()).join();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_THE_SERVER", "AFTER_THE_SERVER"})
    void a_commit_without_an_answer_is_looked_up_and_recorded_once(CuttingProxy.Cut cut) {
        try (CuttingProxy proxy = new CuttingProxy(EmbeddedDatabase.port());
                PostgresLedger ledger = behind(proxy, LedgerSettings.defaults())) {
            proxy.cutNext(cut);
            NewEvent event = event("a.A");
            Appended place = appended(ledger, event);

            assertThat(place.first()).isEqualTo(1);
            assertThat(ledger.counters().read().lostCommits()).isEqualTo(1);
            assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_log"))
                    .isEqualTo(1);
            assertThat(appended(ledger, event("a.A")).first()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_THE_SERVER", "AFTER_THE_SERVER"})
    void an_outcome_that_nobody_can_look_up_in_time_is_reported_as_unknown(CuttingProxy.Cut cut) {
        LedgerSettings impatient = LedgerSettings.defaults().withPatience(Duration.ofSeconds(5), Duration.ZERO);
        try (CuttingProxy proxy = new CuttingProxy(EmbeddedDatabase.port());
                PostgresLedger ledger = behind(proxy, impatient)) {
            proxy.cutNext(cut);
            assertThatThrownBy(() -> appended(ledger, event("a.A")))
                    .hasCauseInstanceOf(LedgerException.OutcomeUnknown.class);
            long recorded = cut == CuttingProxy.Cut.AFTER_THE_SERVER ? 1 : 0;
            assertThat(appended(ledger, event("a.A")).first()).isEqualTo(recorded + 1);
            assertThat(ledger.head()).isEqualTo(recorded + 1);
        }
    }

    @Test
    void a_stopped_holder_of_the_lock_does_not_stop_the_others() throws Exception {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults());
                HeadLock stopped = HeadLock.over(TestLedgers.own(database).open(), true)) {
            appended(ledger, event("a.A"));
            stopped.lock();
            assertThat(appended(ledger, event("a.A")).first()).isEqualTo(2);
        }
    }

    /** To the server it is not idle: it is in the middle of a statement's messages. PostgreSQL 17 and later. */
    @Test
    void a_node_frozen_while_it_sends_does_not_stop_the_others_for_long_and_records_once_when_it_thaws()
            throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(EmbeddedDatabase.port());
                PostgresLedger frozen = behind(proxy, LedgerSettings.defaults());
                PostgresLedger other = TestLedgers.on(database, LedgerSettings.defaults())) {
            proxy.cutNext(CuttingProxy.Cut.FROZEN_BEFORE_COMMIT);
            CompletableFuture<Appended> late = frozen.append(List.of(event("a.Late")), AppendCondition.none());
            await().until(() -> TestLedgers.count(
                            database,
                            "SELECT count(*) FROM pg_locks WHERE mode = 'ExclusiveLock' AND locktype = 'transactionid'"
                                    + " AND granted")
                    > 0);
            assertThat(appended(other, event("a.A")).first()).isEqualTo(1);
            assertThat(late.join().first()).isEqualTo(2);
            assertThat(frozen.counters().read().lostCommits()).isEqualTo(1);
            assertThat(other.head()).isEqualTo(2);
        }
    }

    @Test
    void more_appenders_than_there_is_room_for_are_told_so_in_time_and_no_more_than_the_bound_waits() throws Exception {
        int room = 64;
        LedgerSettings small = LedgerSettings.defaults().withQueue(room, 1 << 20, Duration.ofMillis(300));
        LongAdder recorded = new LongAdder();
        LongAdder refused = new LongAdder();
        LongAdder late = new LongAdder();
        AtomicBoolean done = new AtomicBoolean();
        try (PostgresLedger ledger = TestLedgers.on(database, small);
                HeadLock holder = HeadLock.over(TestLedgers.own(database).open(), true)) {
            try (ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
                holder.lock();
                for (int i = 0; i < 1_000; i++) {
                    appenders.execute(() -> {
                        while (!done.get()) {
                            long start = System.nanoTime();
                            CompletableFuture<Appended> answer =
                                    ledger.append(List.of(event("a.A")), AppendCondition.none());
                            boolean full = answer.isCompletedExceptionally();
                            late.add(full && System.nanoTime() - start > 3_000_000_000L ? 1 : 0);
                            (answer.handle((place, refusal) -> refusal == null).join() ? recorded : refused)
                                    .increment();
                        }
                    });
                }
                for (int i = 0; i < 30; i++) {
                    assertThat(ledger.waiting()).isLessThanOrEqualTo(room);
                    Thread.sleep(50);
                }
                assertThat(refused.sum()).isGreaterThan(500);
                holder.rollback();
                await().until(() -> recorded.sum() > 1_000);
                done.set(true);
            }
            assertThat(late.sum()).isZero();
            assertThat(ledger.head()).isEqualTo(recorded.sum());
            assertThat(ledger.waiting()).isZero();
        }
    }

    @Test
    void a_full_queue_makes_callers_wait_and_then_says_so() throws Exception {
        LedgerSettings small = LedgerSettings.defaults().withQueue(10, 1 << 20, Duration.ofMillis(100));
        try (PostgresLedger ledger = TestLedgers.on(database, small);
                HeadLock holder = HeadLock.over(TestLedgers.own(database).open(), true)) {
            holder.lock();
            List<CompletableFuture<Appended>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(ledger.append(List.of(event("a.A")), AppendCondition.none()));
            }
            assertThatThrownBy(() -> appended(ledger, event("a.A")))
                    .hasCauseInstanceOf(LedgerException.Unavailable.class)
                    .hasMessageContaining("waiting");
            holder.rollback();
            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.join().last()).isLessThanOrEqualTo(10));
            assertThat(appended(ledger, event("a.A")).first()).isEqualTo(11);
        }
    }

    private PostgresLedger behind(CuttingProxy proxy, LedgerSettings settings) {
        String url = database.getJdbcUrl().replace(":" + EmbeddedDatabase.port() + "/", ":" + proxy.port() + "/");
        return new PostgresLedger(database, () -> DriverManager.getConnection(url), settings);
    }
}
