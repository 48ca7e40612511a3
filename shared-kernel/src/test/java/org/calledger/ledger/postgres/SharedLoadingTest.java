package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.item;
import static org.calledger.ledger.Events.tag;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many decisions ask at once is read once. */
class SharedLoadingTest {
    private static final int READERS = 20;
    private static final Tag PERSON = tag("person", 1);
    private static final Query WHO = Query.of(item(Set.of("person.PersonRegistered"), PERSON));

    private final HikariDataSource database = TestLedgers.database();
    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void open() {
        try (PostgresLedger before = TestLedgers.on(database, LedgerSettings.defaults())) {
            before.append(List.of(event("person.PersonRegistered", PERSON)), AppendCondition.none())
                    .join();
        }
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setMaximumPoolSize(1);
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    private PostgresLedger ledger() {
        return new PostgresLedger(pool, TestLedgers.own(database), LedgerSettings.defaults());
    }

    @Test
    void one_reads_for_all_who_ask_meanwhile() throws Exception {
        try (PostgresLedger ledger = ledger()) {
            await().until(ledger::knowsAllTags);
            List<FutureTask<Integer>> answers;
            try (Connection taken = pool.getConnection()) {
                answers = ask(ledger);
                assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection())
                        .isEqualTo(1);
                assertThat(taken.isValid(1)).isTrue();
            }
            for (FutureTask<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void where_the_reading_fails_the_others_read_themselves() throws Exception {
        pool.setConnectionTimeout(1_000);
        try (PostgresLedger ledger = ledger()) {
            await().until(ledger::knowsAllTags);
            List<FutureTask<Integer>> answers;
            try (Connection taken = pool.getConnection()) {
                answers = ask(ledger);
                await().until(() -> answers.stream().anyMatch(FutureTask::isDone));
                assertThat(taken.isValid(1)).isTrue();
            }
            int failed = 0;
            for (FutureTask<Integer> answer : answers) {
                try {
                    assertThat(answer.get()).isEqualTo(1);
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(LedgerException.Unavailable.class);
                    failed++;
                }
            }
            assertThat(failed).isEqualTo(1);
            assertThat(ledger.source(WHO).events()).hasSize(1);
        }
    }

    /** Returns when all of them wait for something. */
    private static List<FutureTask<Integer>> ask(PostgresLedger ledger) {
        List<FutureTask<Integer>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            FutureTask<Integer> answer =
                    new FutureTask<>(() -> ledger.source(WHO).events().size());
            answers.add(answer);
            threads.add(Thread.ofPlatform().start(answer));
        }
        await().until(() -> threads.stream()
                .map(Thread::getState)
                .allMatch(state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING));
        return answers;
    }
}
