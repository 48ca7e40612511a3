package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.ledger.Events.event;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.EventType;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading the log from end to end, piece by piece, by COPY. */
class ReadingTest {
    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    private static void append(PostgresLedger ledger, List<NewEvent> events) {
        ledger.append(events, AppendCondition.none()).join();
    }

    private static List<Long> positions(PostgresLedger ledger, long after, long until) {
        List<Long> positions = new ArrayList<>();
        ledger.read(Query.all(), after, until, event -> positions.add(event.position()));
        return positions;
    }

    private static List<NewEvent> events(int count) {
        return LongStream.range(0, count).mapToObj(i -> event("a.Type" + i % 7)).toList();
    }

    @Test
    void pieces_join_without_a_gap_and_another_node_reads_types_it_has_not_met() {
        try (PostgresLedger writer = TestLedgers.on(database, LedgerSettings.defaults())) {
            append(writer, events(9_000));
            try (PostgresLedger reader = TestLedgers.on(database, LedgerSettings.defaults())) {
                append(writer, List.of(event("a.New")));
                assertThat(positions(reader, 0, Long.MAX_VALUE))
                        .isEqualTo(LongStream.rangeClosed(1, 9_001).boxed().toList());
                assertThat(positions(reader, 3_999, 8_001))
                        .isEqualTo(LongStream.rangeClosed(4_000, 8_001).boxed().toList());
                assertThat(positions(reader, 9_001, Long.MAX_VALUE)).isEmpty();
                assertThat(positions(reader, 10_000, 20_000)).isEmpty();
            }
        }
    }

    @Test
    void large_events_come_in_smaller_pieces_and_the_connection_is_good_afterwards() {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            for (int i = 0; i < 40; i++) {
                append(ledger, List.of(large()));
            }
            List<SequencedEvent> read = new ArrayList<>();
            ledger.read(Query.all(), 0, Long.MAX_VALUE, read::add);
            assertThat(read)
                    .hasSize(40)
                    .allSatisfy(event -> assertThat(event.payload()).hasSize(NewEvent.MAX_PAYLOAD_BYTES));
            assertThat(positions(ledger, 39, 40)).containsExactly(40L);
        }
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            assertThat(ledger.page(Query.all(), 0, 40).events())
                    .as("a page is whole")
                    .hasSize(40);
        }
    }

    @Test
    void a_sink_that_fails_ends_the_reading_and_holds_no_connection() throws Exception {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            append(ledger, events(9_000));
            assertThatThrownBy(() -> ledger.read(Query.all(), 0, Long.MAX_VALUE, event -> {
                        throw new IllegalStateException("no such thing");
                    }))
                    .hasMessage("no such thing");
            org.awaitility.Awaitility.await()
                    .until(() -> database.getHikariPoolMXBean().getActiveConnections() == 0);
        }
    }

    private static NewEvent large() {
        return new NewEvent(
                UUID.randomUUID(),
                new EventType("a.Large", 1),
                Instant.now(),
                null,
                null,
                new byte[NewEvent.MAX_PAYLOAD_BYTES],
                new byte[0],
                Set.of());
    }
}
