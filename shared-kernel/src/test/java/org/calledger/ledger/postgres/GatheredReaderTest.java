package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who ask while others read are read for by one; whatever befalls one of them, the others have their answers. */
@Timeout(60)
class GatheredReaderTest {
    private static final int READERS = 30;
    private static final int AT_ONCE = 2;
    private static final int MANY = 3_000;
    private static final String TYPE = "person.PersonRegistered";

    private final HikariDataSource database = TestLedgers.database();
    private final Gate gate = new Gate();
    private final GatheredReader reader = new GatheredReader(new LogReader(gate, new EventTypes(gate)));
    private final List<Thread> threads = new ArrayList<>();

    /** Lets the first of those who want a connection wait, and refuses one. */
    private static final class Gate extends HikariDataSource {
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile int waiting = AT_ONCE;
        private volatile int refused = -1;

        @Override
        public Connection getConnection() throws SQLException {
            int number = asked.getAndIncrement();
            if (number < waiting) {
                try {
                    open.await();
                } catch (InterruptedException stop) {
                    throw new SQLException(stop);
                }
            }
            if (number == refused) {
                throw new SQLException("the server is gone", "08006");
            }
            return super.getConnection();
        }
    }

    @BeforeEach
    void fill() {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            List<NewEvent> events = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                events.add(event(TYPE, person(i)));
            }
            for (int i = 0; i < MANY; i++) {
                events.add(event("need.NeedSupported", person(0)));
            }
            ledger.append(events, AppendCondition.none()).join();
        }
        gate.setJdbcUrl(database.getJdbcUrl());
        gate.setMaximumPoolSize(8);
    }

    @AfterEach
    void close() {
        gate.open.countDown();
        gate.close();
        database.close();
    }

    private static Tag person(int number) {
        return tag("person", number);
    }

    private static Query who(int number) {
        return Query.of(item(Set.of(TYPE), person(number)));
    }

    private FutureTask<List<SequencedEvent>> ask(Query query) {
        FutureTask<List<SequencedEvent>> answer =
                new FutureTask<>(() -> reader.source(query).events());
        threads.add(Thread.ofPlatform().start(answer));
        return answer;
    }

    /** The first two read, the others wait. */
    private List<FutureTask<List<SequencedEvent>>> askAll() {
        List<FutureTask<List<SequencedEvent>>> answers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            answers.add(ask(who(i)));
            if (i < AT_ONCE) {
                await().until(() -> gate.asked.get() == answers.size());
            }
        }
        return answers;
    }

    private static void eachHasItsOwn(List<FutureTask<List<SequencedEvent>>> answers, int from) throws Exception {
        for (int i = from; i < answers.size(); i++) {
            assertThat(answers.get(i).get(10, TimeUnit.SECONDS))
                    .singleElement()
                    .satisfies(it -> assertThat(it.type().name()).isEqualTo(TYPE));
            assertThat(answers.get(i).get().getFirst().tags()).containsExactly(person(i));
        }
    }

    @Test
    void those_who_come_meanwhile_are_read_for_by_one() throws Exception {
        List<FutureTask<List<SequencedEvent>>> answers = askAll();
        gate.open.countDown();
        eachHasItsOwn(answers, 0);
        assertThat(gate.asked.get()).isLessThan(READERS / 2);
    }

    @Test
    void where_reading_for_all_fails_each_reads_alone() throws Exception {
        gate.refused = AT_ONCE;
        List<FutureTask<List<SequencedEvent>>> answers = askAll();
        eachHasItsOwn(answers, AT_ONCE);
        assertThat(gate.asked.get()).isGreaterThan(AT_ONCE + 1);
    }

    /** The two who read never end. */
    @Test
    void nobody_waits_for_long_for_those_who_do_not_end() throws Exception {
        List<FutureTask<List<SequencedEvent>>> answers = askAll();
        eachHasItsOwn(answers, AT_ONCE);
        assertThat(answers.subList(0, AT_ONCE)).noneMatch(FutureTask::isDone);
    }

    @Test
    void who_asks_for_thousands_has_them_and_the_others_are_not_read_anew() throws Exception {
        List<FutureTask<List<SequencedEvent>>> answers = new ArrayList<>(askAll());
        var many = ask(Query.of(item(Set.of("need.NeedSupported", TYPE), person(0))));
        gate.open.countDown();
        eachHasItsOwn(answers, 0);
        assertThat(many.get())
                .hasSize(MANY + 1)
                .isSortedAccordingTo((one, other) -> Long.compare(one.position(), other.position()));
        assertThat(gate.asked.get()).isLessThan(READERS / 2);
    }

    @Test
    void who_is_interrupted_while_waiting_is_told_and_the_others_are_read_for() throws Exception {
        List<FutureTask<List<SequencedEvent>>> answers = new ArrayList<>();
        gate.waiting = Integer.MAX_VALUE;
        answers.addAll(askAll());
        Thread.sleep(200);
        threads.get(READERS - 1).interrupt();
        assertThatThrownBy(answers.getLast()::get).hasCauseInstanceOf(LedgerException.Unavailable.class);
        gate.open.countDown();
        eachHasItsOwn(answers.subList(0, READERS - 1), 0);
    }

    @Test
    void what_one_statement_cannot_ask_is_read_as_before() {
        gate.open.countDown();
        assertThat(reader.source(Query.of(item(Set.of(), person(0)))).events()).hasSize(MANY + 1);
        assertThat(reader.source(Query.of(item(Set.of(TYPE)))).events()).hasSize(READERS);
    }
}
