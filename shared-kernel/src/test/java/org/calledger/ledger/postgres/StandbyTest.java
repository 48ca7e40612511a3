package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.calledger.ledger.Events.event;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server with a synchronous standby that is away: a COMMIT on one disk only is not yet one. */
class StandbyTest {
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    private EmbeddedPostgres server;
    private HikariDataSource database;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        database = EmbeddedDatabase.pool(server.getJdbcUrl("postgres", "postgres"));
        LedgerSchema.migrate(database);
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        server.close();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.getJdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void a_commit_that_did_not_wait_for_its_standby_is_not_told_as_recorded_until_it_has() throws SQLException {
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            ledger.append(List.of(event("a.A")), AppendCondition.none()).join();
            sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()");
            await().until(() -> TestLedgers.count(
                            database,
                            "SELECT count(*) FROM pg_settings WHERE name = 'synchronous_standby_names'"
                                    + " AND setting = 'nobody'")
                    == 1);
            CompletableFuture<Appended> answer = ledger.append(List.of(event("a.A")), AppendCondition.none());
            await().until(() -> TestLedgers.count(database, WAITING) == 1);

            sql("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
            await().until(() -> ledger.counters().read().lostCommits() == 1);
            await().until(() -> TestLedgers.count(database, WAITING) >= 1);
            assertThat(answer).isNotDone();

            sql("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()");
            assertThat(answer.join().first()).isEqualTo(2);
            assertThat(TestLedgers.count(database, "SELECT count(*) FROM ledger.event_log"))
                    .isEqualTo(2);
        }
    }
}
