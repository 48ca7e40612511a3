package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.calledger.ledger.HeadListeners;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appending without taking the lock first: two nodes that hear of each other only through the head row. */
class SwapTest {
    private static final Tag PLACE = tag("place", 1);

    private final HikariDataSource database = TestLedgers.database();
    private final Node left = new Node(TestLedgers.own(database));
    private final Node right = new Node(TestLedgers.own(database));

    /** A recorder with a memory of its own. */
    private final class Node implements AutoCloseable {
        private final EventTypes types = new EventTypes(database);
        private final LedgerCounters counters = new LedgerCounters();
        private final HeadListeners listeners = new HeadListeners("test", 0);
        private final RecentPast past = new RecentPast(LedgerSettings.defaults(), listeners, counters);
        private final Recorder recorder;

        Node(ConnectionSource own) {
            LogReader reader = new LogReader(database, types);
            CatchUp catchUp = new CatchUp(reader, new RangeReader(database, types), past, 1_000);
            this.recorder = new Recorder(own, LedgerSettings.defaults(), past, catchUp, counters, true);
        }

        AppendBatch append(NewEvent event, @Nullable Query failIf, long after) throws SQLException, CommitLost {
            PendingAppend.Prepared prepared =
                    PendingAppend.Prepared.of(event, types.idFor(event.type().name()));
            AppendBatch done = recorder.record(List.of(new PendingAppend(
                    List.of(prepared), failIf, after, after, prepared.bytes(), new CompletableFuture<>())));
            past.feed(done.events());
            return done;
        }

        AppendBatch append() throws SQLException, CommitLost {
            return append(event("a.A"), null, 0);
        }

        LedgerCounters.Reading counted() {
            return counters.read();
        }

        @Override
        public void close() {
            recorder.close();
            listeners.close();
        }
    }

    @AfterEach
    void close() {
        left.close();
        right.close();
        database.close();
    }

    @Test
    void a_node_alone_locks_once_and_then_swaps() throws Exception {
        for (int i = 1; i <= 20; i++) {
            assertThat(left.append().last()).isEqualTo(i);
        }
        assertThat(left.counted().swaps()).isEqualTo(19);
        assertThat(left.counted().failedSwaps()).isZero();
        assertThat(TestLedgers.count(database, "SELECT position FROM ledger.log_head"))
                .isEqualTo(20);
        assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_log WHERE recorded_at > now()"))
                .isZero();
    }

    @Test
    void a_swap_on_a_head_that_has_moved_records_nothing_and_the_condition_is_judged_anew() throws Exception {
        left.append();
        right.append(event("a.Taken", PLACE), tagged(PLACE), 1);

        AppendBatch late = left.append(event("a.Taken", PLACE), tagged(PLACE), 1);

        assertThat(left.counted().failedSwaps()).isEqualTo(1);
        assertThat(late.accepted()).isEmpty();
        assertThat(late.refused().getFirst().reason()).isInstanceOf(LedgerException.ConditionFailed.class);
        assertThat(left.append().last()).isEqualTo(3);
    }

    @Test
    void a_swap_of_a_node_that_another_has_fenced_off_records_nothing() throws Exception {
        left.append();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ledger.log_head SET epoch = epoch + 1");
        }
        assertThat(left.append().last()).isEqualTo(2);
        assertThat(left.counted().failedSwaps()).isEqualTo(1);
        assertThat(left.counted().swaps()).isZero();
    }

    /** The test of the tests: without its comparison, and without the keys that fence a late node, a place goes twice. */
    @Test
    void with_the_comparison_taken_out_a_rule_is_broken() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ledger.event_log DROP CONSTRAINT event_log_pk");
            statement.execute("ALTER TABLE ledger.event_tag DROP CONSTRAINT event_tag_pk");
        }
        try (Node blind = new Node(() -> blind(TestLedgers.own(database).open()))) {
            blind.append();
            right.append(event("a.Taken", PLACE), tagged(PLACE), 1);
            blind.append(event("a.Taken", PLACE), tagged(PLACE), 1);
        }
        assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_tag WHERE tag = 'place:1'::bytea"))
                .isEqualTo(2);
    }

    private static Connection blind(Connection honest) {
        return (Connection) Proxy.newProxyInstance(
                SwapTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments[0] = ((String) arguments[0])
                                .replace("WHERE position = ? AND epoch = ?", "WHERE ? + ? IS NOT NULL");
                    }
                    try {
                        return method.invoke(honest, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
