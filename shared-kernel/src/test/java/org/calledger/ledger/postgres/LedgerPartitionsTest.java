package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log split twice while it is appended to reads as before, and refuses as before. */
class LedgerPartitionsTest {
    private static final Tag NEED = tag("need", 1);

    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    private void split(long from) throws SQLException {
        try (Connection connection = database.getConnection()) {
            LedgerPartitions.split(connection, from);
        }
    }

    private static void append(PostgresLedger ledger, int count) {
        List<NewEvent> events =
                LongStream.range(0, count).mapToObj(i -> event("a.A", NEED)).toList();
        ledger.append(events, AppendCondition.none()).join();
    }

    private static List<Long> positions(PostgresLedger ledger, Query query) {
        List<Long> positions = new ArrayList<>();
        ledger.read(query, 0, Long.MAX_VALUE, event -> positions.add(event.position()));
        return positions;
    }

    @Test
    void events_before_and_behind_a_split_are_one_log() throws SQLException {
        try (PostgresLedger ledger = TestLedgers.on(
                database, LedgerSettings.defaults().withTail(4, 2_000).withoutCache())) {
            append(ledger, 30);
            split(41);
            append(ledger, 1);
            append(ledger, 150);
            split(301);
            append(ledger, 150);
            List<Long> all = LongStream.rangeClosed(1, 331).boxed().toList();
            assertThat(positions(ledger, Query.all())).isEqualTo(all);
            assertThat(positions(ledger, tagged(NEED))).isEqualTo(all);
            assertThat(positions(ledger, Query.of(item(Set.of("a.A"))))).isEqualTo(all);
            assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_log_1"))
                    .isEqualTo(40);
            assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_tag_301"))
                    .isEqualTo(31);
            assertThatThrownBy(() -> ledger.append(List.of(event("a.B")), AppendCondition.failIf(tagged(NEED), 20))
                            .join())
                    .hasCauseInstanceOf(LedgerException.ConditionFailed.class);
            assertRefusesKnownIds(ledger);
        }
    }

    private void assertRefusesKnownIds(PostgresLedger ledger) {
        List<SequencedEvent> events = ledger.page(Query.all(), 0, 331).events();
        for (int index : new int[] {0, 100, 330}) {
            assertThat(ledger.byId(events.get(index).id()).orElseThrow().position())
                    .isEqualTo(index + 1);
        }
        SequencedEvent newest = events.getLast();
        NewEvent again =
                new NewEvent(newest.id(), newest.type(), newest.time(), null, null, new byte[0], new byte[0], Set.of());
        assertThatThrownBy(() ->
                        ledger.append(List.of(again), AppendCondition.none()).join())
                .hasCauseInstanceOf(LedgerException.Rejected.class)
                .hasMessageContaining("recorded already");
    }

    @Test
    void appends_go_on_while_a_log_is_split() throws SQLException {
        AtomicBoolean done = new AtomicBoolean();
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            append(ledger, 1);
            CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
                long count = 1;
                for (; !done.get(); count++) {
                    append(ledger, 1);
                }
                return count;
            });
            long from = 1_000_000;
            split(from);
            split(2 * from);
            done.set(true);
            long count = writer.join();
            assertThat(ledger.head()).isEqualTo(count);
            assertThatThrownBy(() -> split(1)).isInstanceOf(IllegalArgumentException.class);
            append(ledger, 1);
        }
    }

    /** A bound left behind would stop all appends where nothing begins. */
    @Test
    void a_split_that_a_long_query_stops_leaves_no_bound_on_what_can_be_recorded() throws SQLException {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults());
                Connection reading = database.getConnection();
                Statement statement = reading.createStatement()) {
            append(ledger, 10);
            reading.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM ledger.event_tag").close();
            assertThatThrownBy(() -> split(21)).isInstanceOf(SQLException.class);
            reading.rollback();
            append(ledger, 20);
            assertThat(ledger.head()).isEqualTo(30);
            split(41);
            append(ledger, 20);
            assertThat(ledger.head()).isEqualTo(50);
        }
    }
}
