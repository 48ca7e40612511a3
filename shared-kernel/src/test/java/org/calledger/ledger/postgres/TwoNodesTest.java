package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two ledgers on one database, as two processes would stand on it. */
class TwoNodesTest {
    private final HikariDataSource database = TestLedgers.database();
    private final List<PostgresLedger> open = new ArrayList<>();

    private PostgresLedger node(boolean locking) {
        PostgresLedger made =
                new PostgresLedger(database, TestLedgers.own(database), LedgerSettings.defaults(), locking);
        open.add(made);
        return made;
    }

    @AfterEach
    void close() {
        open.forEach(Ledger::close);
        database.close();
    }

    @Test
    void each_sees_the_other_and_conditions_hold_between_them() {
        PostgresLedger left = node(true);
        PostgresLedger right = node(true);
        Tag need = tag("need", 1);
        left.append(List.of(event("a.A", need)), AppendCondition.none()).join();

        assertThat(right.head()).isEqualTo(1);
        assertThat(right.source(tagged(need)).events()).hasSize(1);
        assertThatThrownBy(() -> right.append(List.of(event("a.A")), AppendCondition.failIf(tagged(need), 0))
                        .join())
                .hasCauseInstanceOf(LedgerException.ConditionFailed.class);
        assertThat(right.append(List.of(event("a.B", need)), AppendCondition.failIf(tagged(need), 1))
                        .join()
                        .first())
                .isEqualTo(2);
        assertThatThrownBy(() -> left.append(List.of(event("a.A")), AppendCondition.failIf(tagged(need), 1))
                        .join())
                .hasCauseInstanceOf(LedgerException.ConditionFailed.class);
        await().until(() -> left.source(tagged(need)).events().size() == 2);
    }

    @Test
    void the_other_hears_of_an_append_within_a_tenth_of_a_second_at_the_median() {
        PostgresLedger left = node(true);
        PostgresLedger right = node(true);
        AtomicLong heardAt = new AtomicLong();
        right.onHead(head -> heardAt.set(System.nanoTime()));
        long[] waits = new long[21];
        for (int i = 0; i < waits.length; i++) {
            heardAt.set(0);
            left.append(List.of(event("a.A")), AppendCondition.none()).join();
            long done = System.nanoTime();
            await().pollInterval(java.time.Duration.ofMillis(5)).until(() -> heardAt.get() != 0);
            waits[i] = heardAt.get() - done;
        }
        Arrays.sort(waits);
        assertThat(waits[waits.length / 2]).isLessThan(100_000_000);
    }

    @Test
    void positions_stay_gapless_when_both_write_at_once() {
        PostgresLedger left = node(true);
        PostgresLedger right = node(true);
        assertThat(brokenRules(left, right, 150)).isZero();
        assertThat(left.head()).isEqualTo(150);
        assertThat(TestLedgers.count(database, "SELECT count(DISTINCT position) FROM ledger.event_log"))
                .isEqualTo(150);
        assertThat(TestLedgers.count(database, "SELECT max(position) FROM ledger.event_log"))
                .isEqualTo(150);
    }

    /** The test of the tests: with the key that fences a late node gone, only the lock keeps the rule. */
    @Test
    void with_the_lock_taken_out_a_rule_is_broken_and_with_it_none() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE ledger.event_log DROP CONSTRAINT event_log_pk");
            statement.execute("ALTER TABLE ledger.event_tag DROP CONSTRAINT event_tag_pk");
        }
        assertThat(brokenRules(node(true), node(true), 100)).isZero();
        open.forEach(Ledger::close);
        assertThat(brokenRules(node(false), node(false), 100)).isPositive();
    }

    /** Each place may be taken once, and both nodes try at the same time; how many were taken more than once. */
    private static int brokenRules(PostgresLedger left, PostgresLedger right, int places) {
        int broken = 0;
        for (int i = 0; i < places; i++) {
            Query taken = tagged(tag("place", System.nanoTime() + "-" + i));
            long head = left.head();
            AppendCondition free = AppendCondition.failIf(taken, head);
            Tag place = taken.items().getFirst().tags().iterator().next();
            CompletableFuture<Appended> one = left.append(List.of(event("a.Taken", place)), free);
            CompletableFuture<Appended> other = right.append(List.of(event("a.Taken", place)), free);
            broken += won(one) + won(other) > 1 ? 1 : 0;
        }
        return broken;
    }

    private static int won(CompletableFuture<Appended> answer) {
        return answer.handle((place, refusal) -> refusal == null ? 1 : 0).join();
    }
}
