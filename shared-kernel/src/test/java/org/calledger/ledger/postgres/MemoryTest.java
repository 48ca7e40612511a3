package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered from memory, and that it is right when memory begins late, skips or is full. */
class MemoryTest {
    private static final Tag NEED = tag("need", 1);
    private static final Query LIFE = Query.of(item(Set.of("need.NeedReported", "need.NeedClosed"), NEED));

    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    private PostgresLedger ledger() {
        return TestLedgers.on(database, LedgerSettings.defaults());
    }

    private static void append(PostgresLedger ledger, NewEvent... events) {
        ledger.append(List.of(events), AppendCondition.none()).join();
    }

    private static int count(PostgresLedger ledger, Query query) {
        return ledger.source(query).events().size();
    }

    @Test
    void a_tag_never_used_and_one_first_used_a_moment_ago_need_no_sql() {
        try (PostgresLedger ledger = ledger()) {
            Tag person = tag("person", "p");
            assertThat(count(ledger, tagged(person))).isZero();
            append(ledger, event("person.PersonRegistered", person), event("a.Other", NEED));
            assertThat(count(ledger, tagged(person))).isEqualTo(1);
            assertThat(count(ledger, Query.of(item(Set.of("need.NeedSupported"), NEED, person))))
                    .isZero();
            assertThat(ledger.counters().read().cacheMisses()).isZero();
        }
    }

    @Test
    void after_a_restart_known_tags_are_found_and_unknown_ones_soon_need_no_sql_again() {
        try (PostgresLedger before = ledger()) {
            append(before, event("need.NeedReported", NEED), event("need.NeedSupported", NEED, tag("person", 1)));
        }
        try (PostgresLedger ledger = ledger()) {
            assertThat(count(ledger, LIFE)).isEqualTo(1);
            await().until(ledger::knowsAllTags);
            assertThat(count(ledger, tagged(tag("person", 1)))).isEqualTo(1);
            long misses = ledger.counters().read().cacheMisses();
            assertThat(count(ledger, LIFE)).isEqualTo(1);
            assertThat(count(ledger, tagged(tag("person", 2)))).isZero();
            assertThat(count(ledger, Query.of(item(Set.of("a.Never"), NEED)))).isZero();
            assertThat(ledger.counters().read().cacheMisses()).isEqualTo(misses);
        }
    }

    @Test
    void two_known_tags_that_never_met_need_no_sql_and_those_that_did_are_found() {
        Tag[] crowd = new Tag[40];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = tag("person", i);
        }
        try (PostgresLedger before = ledger()) {
            append(before, event("need.NeedSupported", NEED, crowd[0]), event("event.EventRecorded", crowd));
            append(before, event("need.NeedSupported", tag("need", 2), tag("person", 99)));
            meet(before, crowd);
        }
        try (PostgresLedger ledger = ledger()) {
            await().until(ledger::knowsAllTags);
            meet(ledger, crowd);
        }
    }

    private static void meet(PostgresLedger ledger, Tag[] crowd) {
        for (int i = 1; i < crowd.length; i++) {
            assertThat(count(ledger, Query.of(item(Set.of(), crowd[i - 1], crowd[i]))))
                    .isEqualTo(1);
        }
        assertThat(count(ledger, Query.of(item(Set.of("need.NeedSupported"), NEED, crowd[0]))))
                .isEqualTo(1);
        long misses = ledger.counters().read().cacheMisses();
        assertThat(count(ledger, Query.of(item(Set.of("need.NeedSupported"), NEED, tag("person", 99)))))
                .isZero();
        assertThat(count(ledger, Query.of(item(Set.of(), tag("need", 2), crowd[0]))))
                .isZero();
        assertThat(ledger.counters().read().cacheMisses()).isEqualTo(misses);
    }

    @Test
    void the_life_of_a_need_is_held_without_its_supporters() {
        try (PostgresLedger ledger = ledger()) {
            append(ledger, event("need.NeedReported", NEED));
            for (int batch = 0; batch < 10; batch++) {
                List<NewEvent> supporters = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    supporters.add(event("need.NeedSupported", NEED, tag("person", batch * 500 + i)));
                }
                ledger.append(supporters, AppendCondition.none()).join();
                assertThat(count(ledger, LIFE)).isEqualTo(1);
            }
            append(ledger, event("need.NeedClosed", NEED));
            assertThat(count(ledger, LIFE)).isEqualTo(2);
            assertThat(ledger.counters().read().cacheMisses()).isEqualTo(1);
            assertThat(ledger.cacheBytes()).isLessThan(10_000);
            assertThat(count(ledger, tagged(NEED))).isEqualTo(5_002);
        }
    }

    @Test
    void a_node_far_behind_skips_and_answers_right() {
        try (PostgresLedger busy = ledger();
                PostgresLedger late =
                        TestLedgers.on(database, LedgerSettings.defaults().withTail(50, 1 << 20))) {
            append(busy, event("need.NeedReported", NEED));
            late.head();
            assertThat(count(late, LIFE)).isEqualTo(1);
            List<NewEvent> many = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                many.add(event("a.A", tag("other", i)));
            }
            many.add(event("need.NeedClosed", NEED));
            busy.append(many, AppendCondition.none()).join();
            assertThat(late.head()).isEqualTo(502);
            assertThat(count(late, LIFE)).isEqualTo(2);
            assertThat(count(late, tagged(tag("other", 17)))).isEqualTo(1);
            await().until(late::knowsAllTags);
            assertThat(count(late, tagged(tag("other", 499)))).isEqualTo(1);
        }
    }

    @Test
    void a_full_cache_evicts_and_still_answers() {
        try (PostgresLedger filled = ledger()) {
            List<NewEvent> many = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                many.add(event("a.A", tag("thing", i)));
            }
            filled.append(many, AppendCondition.none()).join();
        }
        try (PostgresLedger ledger =
                TestLedgers.on(database, LedgerSettings.defaults().withCacheBytes(20_000))) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 300; i++) {
                    assertThat(count(ledger, tagged(tag("thing", i)))).isEqualTo(1);
                }
            }
            assertThat(ledger.counters().read().evictions()).isPositive();
            assertThat(ledger.cacheBytes()).isLessThanOrEqualTo(20_000);
        }
    }

    @Test
    void appends_to_a_closing_ledger_are_all_answered() {
        PostgresLedger ledger = ledger();
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(ledger.append(List.of(event("a.A")), AppendCondition.none()));
            if (i == 250) {
                Thread.ofVirtual().start(ledger::close);
            }
        }
        long recorded = answers.stream()
                .filter(answer -> answer.handle((place, refusal) -> {
                            if (refusal != null) {
                                Assertions.assertThat(refusal).isInstanceOf(LedgerException.Unavailable.class);
                            }
                            return refusal == null;
                        })
                        .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                        .join())
                .count();
        assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_log"))
                .isEqualTo(recorded);
    }
}
