package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Appended;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.NewEvent;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases that are not as they should be: a clear word, and the node goes on. */
class BadDatabaseTest {
    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();

    @AfterEach
    void close() {
        database.close();
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Appended append(PostgresLedger ledger) {
        return ledger.append(List.of(event("a.A", tag("need", 1))), AppendCondition.none())
                .join();
    }

    @Test
    void tables_of_a_newer_release_are_left_alone() throws SQLException {
        LedgerSchema.migrate(database);
        sql(
                "INSERT INTO ledger.flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (99, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)");
        assertThatThrownBy(() -> LedgerSchema.migrate(database))
                .isInstanceOf(LedgerSchema.NotOurs.class)
                .hasMessageContaining("9999")
                .hasMessageContaining("newer release");
    }

    @Test
    void a_schema_of_another_product_is_left_alone() throws SQLException {
        sql("CREATE SCHEMA ledger");
        sql("CREATE TABLE ledger.account (id int)");
        assertThatThrownBy(() -> LedgerSchema.migrate(database))
                .isInstanceOf(LedgerSchema.NotOurs.class)
                .hasMessageContaining("another product");
        assertThat(TestLedgers.count(
                        database, "SELECT count(*) FROM pg_class WHERE relnamespace = 'ledger'::regnamespace"))
                .isEqualTo(1);
    }

    @Test
    void a_database_without_a_ledger_is_named_as_one() {
        assertThatThrownBy(() -> TestLedgers.on(database, LedgerSettings.defaults()))
                .isInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContaining("log_head");
    }

    @Test
    void a_read_only_database_is_read_and_not_written_until_it_is_writable_again() throws SQLException {
        LedgerSchema.migrate(database);
        String name = database.getJdbcUrl().replaceAll(".*/(\\w+)\\?.*", "$1");
        try (PostgresLedger before = TestLedgers.on(database, LedgerSettings.defaults())) {
            append(before);
        }
        sql("ALTER DATABASE " + name + " SET default_transaction_read_only = on");
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> append(ledger))
                        .hasCauseInstanceOf(LedgerException.Unavailable.class)
                        .hasMessageContaining("read-only");
            }
            assertThat(ledger.source(tagged(tag("need", 1))).events()).hasSize(1);
            sql("ALTER DATABASE " + name + " SET default_transaction_read_only = off");
            assertThat(append(ledger).first()).isEqualTo(2);
        }
    }

    @Test
    void a_full_disk_is_said_at_once_and_forgotten_when_there_is_room() throws SQLException {
        LedgerSchema.migrate(database);
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            append(ledger);
            sql("CREATE FUNCTION ledger.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
                    + " 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$");
            sql("CREATE TRIGGER full_disk BEFORE INSERT ON ledger.event_log EXECUTE FUNCTION ledger.full()");
            long start = System.nanoTime();
            assertThatThrownBy(() -> append(ledger))
                    .hasCauseInstanceOf(LedgerException.Unavailable.class)
                    .hasMessageContaining("No space left");
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
            assertThat(ledger.source(tagged(tag("need", 1))).events()).hasSize(1);
            sql("DROP TRIGGER full_disk ON ledger.event_log");
            assertThat(append(ledger).first()).isEqualTo(2);
        }
    }

    @Test
    void an_id_recorded_before_is_refused_in_a_large_append_too_and_the_session_goes_on() {
        LedgerSchema.migrate(database);
        try (PostgresLedger ledger = TestLedgers.on(database, LedgerSettings.defaults())) {
            NewEvent known = event("a.A");
            ledger.append(List.of(known), AppendCondition.none()).join();
            List<NewEvent> many = new ArrayList<>(
                    LongStream.range(0, 500).mapToObj(i -> event("a.A")).toList());
            many.set(250, known);
            assertThatThrownBy(() -> ledger.append(many, AppendCondition.none()).join())
                    .hasCauseInstanceOf(LedgerException.Rejected.class);
            assertThat(append(ledger).first()).isEqualTo(2);
        }
    }
}
