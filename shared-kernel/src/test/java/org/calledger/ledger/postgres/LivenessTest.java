package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever holds the lock on the head waits for nothing but PostgreSQL on its own connection. */
class LivenessTest {
    private static final int APPENDS = 20;
    private static final Tag PLACE = tag("place", 1);

    private final HikariDataSource database = TestLedgers.database();
    private final HikariDataSource one = one(database.getJdbcUrl());

    private static HikariDataSource one(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(Duration.ofSeconds(20).toMillis());
        return pool;
    }

    @AfterEach
    void close() {
        one.close();
        database.close();
    }

    /** The listener then waits for the pool in the middle of catching up, with what that holds. */
    @Test
    void appends_of_two_nodes_go_on_while_the_pool_of_one_is_exhausted() throws Exception {
        try (PostgresLedger starved = new PostgresLedger(one, TestLedgers.own(database), LedgerSettings.defaults());
                PostgresLedger other = TestLedgers.on(database, LedgerSettings.defaults())) {
            appended(starved, AppendCondition.none());
            try (Connection taken = one.getConnection()) {
                for (int i = 0; i < APPENDS; i++) {
                    appended(other, AppendCondition.none());
                    appended(starved, AppendCondition.none());
                }
                assertThat(taken.isValid(1)).isTrue();
                assertThat(starved.counters().read().unavailable()).isZero();
            }
            assertThat(other.head()).isEqualTo(1 + 2 * APPENDS);
        }
    }

    /** What it reads that way is what conditions are judged by. */
    @Test
    void a_condition_is_judged_by_what_the_other_node_appended_though_the_pool_is_exhausted() throws SQLException {
        try (PostgresLedger starved = new PostgresLedger(one, TestLedgers.own(database), LedgerSettings.defaults());
                PostgresLedger other = TestLedgers.on(database, LedgerSettings.defaults())) {
            appended(starved, AppendCondition.none());
            try (Connection taken = one.getConnection()) {
                appended(other, AppendCondition.none());
                AppendCondition free = AppendCondition.failIf(tagged(PLACE), 1);
                assertThatThrownBy(() -> appended(starved, free))
                        .rootCause()
                        .isInstanceOf(LedgerException.ConditionFailed.class);
                assertThat(taken.isValid(1)).isTrue();
            }
        }
    }

    private static Appended appended(PostgresLedger ledger, AppendCondition condition) {
        CompletableFuture<Appended> answer = ledger.append(List.of(event("a.A", PLACE)), condition);
        return answer.orTimeout(1, TimeUnit.SECONDS).join();
    }
}
