package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gathers while a batch is being committed: decided on top of it, and anew where it was not recorded. */
class PipelineTest {
    private static final Tag PLACE = tag("place", 1);
    private static final Tag OTHER_PLACE = tag("place", 2);
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private final HikariDataSource database = TestLedgers.database();
    private final PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults());
    private final List<CompletableFuture<Appended>> unconditional = new ArrayList<>();
    private final Connection keeper = keeper();

    /** Whoever moves the head has to come through a gate, one after the other; where it is marked, the head has moved. */
    @BeforeEach
    void gate() throws SQLException {
        ledger.append(List.of(event("a.First")), AppendCondition.none()).join();
        sql("CREATE TABLE public.gate AS SELECT false AS marked");
        sql("CREATE FUNCTION public.gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " PERFORM pg_advisory_xact_lock(1); UPDATE public.gate SET marked = false WHERE marked;"
                + " IF FOUND THEN RETURN NULL; END IF; RETURN NEW; END $$");
        sql("CREATE TRIGGER gate BEFORE UPDATE ON ledger.log_head FOR EACH ROW EXECUTE FUNCTION public.gate()");
        sql("SELECT pg_advisory_lock(1)");
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
        keeper.close();
        database.close();
    }

    private Connection keeper() {
        try {
            return TestLedgers.own(database).open();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }

    private void letThrough() throws SQLException {
        sql("SELECT pg_advisory_unlock(1)");
    }

    /** The keeper is the next in line behind the one that waits. */
    private void letOneThrough() throws SQLException {
        sql("SELECT pg_advisory_unlock(1), pg_advisory_lock(1)");
    }

    private void awaitWaiting(long sessions) {
        await(() -> TestLedgers.count(
                        database,
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")
                == sessions);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private CompletableFuture<Appended> take(Tag place) {
        return ledger.append(List.of(event("a.Taken", place)), AppendCondition.failIf(tagged(place), 1));
    }

    private void appendMany(int count) {
        for (int i = 0; i < count; i++) {
            unconditional.add(ledger.append(List.of(event("a.Other", tag("number", i))), AppendCondition.none()));
        }
    }

    /** A batch waits for the head, and what came after it has gathered. */
    private List<CompletableFuture<Appended>> fly(int gathered) throws SQLException {
        appendMany(1);
        awaitWaiting(1);
        List<CompletableFuture<Appended>> places = new ArrayList<>(List.of(take(PLACE)));
        appendMany(5);
        letOneThrough();
        awaitWaiting(1);
        places.add(take(PLACE));
        places.add(take(OTHER_PLACE));
        appendMany(gathered);
        places.add(take(OTHER_PLACE));
        await(() -> ledger.waiting() == 0);
        return places;
    }

    private void assertOnePlaceEach(List<CompletableFuture<Appended>> places) {
        List<Boolean> taken = places.stream()
                .map(place -> place.handle((done, refusal) -> {
                            assertThat(refusal == null || refusal instanceof LedgerException.ConditionFailed)
                                    .as(() -> String.valueOf(refusal))
                                    .isTrue();
                            return refusal == null;
                        })
                        .join())
                .toList();
        assertThat(taken).containsExactly(true, false, true, false);
        unconditional.forEach(CompletableFuture::join);
        List<SequencedEvent> all = new ArrayList<>();
        ledger.read(Query.all(), 0, Long.MAX_VALUE, all::add);
        assertThat(all)
                .extracting(SequencedEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3 + unconditional.size())
                        .boxed()
                        .toList());
        assertThat(all).extracting(SequencedEvent::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 80, 150})
    void what_gathers_is_decided_as_if_the_batch_before_were_recorded(int gathered) throws SQLException {
        List<CompletableFuture<Appended>> places = fly(gathered);
        letThrough();
        assertOnePlaceEach(places);
        assertThat(ledger.counters().read().failedSwaps()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 80, 150})
    void where_the_batch_before_meets_another_head_all_are_decided_anew(int gathered) throws SQLException {
        List<CompletableFuture<Appended>> places = fly(gathered);
        sql("UPDATE public.gate SET marked = true");
        letThrough();
        assertOnePlaceEach(places);
        assertThat(ledger.counters().read().failedSwaps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 80, 150})
    void where_the_connection_goes_while_a_batch_is_being_committed_each_append_is_recorded_once(int gathered)
            throws SQLException {
        List<CompletableFuture<Appended>> places = fly(gathered);
        sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND wait_event_type = 'Lock'");
        await(() -> ledger.counters().read().lostCommits() == 1);
        letThrough();
        assertOnePlaceEach(places);
    }
}
