package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.calledger.ledger.evolution.NewerFormatException;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Releases that read up to format 2 and up to format 3, on one ledger. */
class LedgerNodeTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final HikariDataSource database = EmbeddedDatabase.freshDataSource();

    LedgerNodeTest() {
        LedgerSchema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LedgerNode older(Duration beat) {
        return LedgerNode.join(database, 2, "older", beat);
    }

    private LedgerNode newer() {
        return LedgerNode.join(database, 3, "newer", OFTEN);
    }

    @Test
    void an_empty_ledger_is_written_in_the_newest_format() {
        try (LedgerNode newer = newer()) {
            assertThat(newer.format()).isEqualTo(3);
            assertThatThrownBy(() -> older(OFTEN))
                    .isInstanceOf(NewerFormatException.class)
                    .hasMessageContaining("format 3")
                    .hasMessageContaining("format 2");
            assertThat(newer.alive()).extracting(LiveNode::name).containsExactly("newer");
        }
    }

    @Test
    void a_ledger_from_before_there_were_formats_is_in_the_first() throws SQLException {
        run("UPDATE ledger.log_head SET position = 7");
        try (LedgerNode newer = newer()) {
            assertThat(newer.format()).isEqualTo(1);
        }
    }

    @Test
    void the_format_is_not_raised_while_an_older_node_is_alive() {
        LedgerNode older = older(OFTEN);
        try (LedgerNode newer = newer()) {
            try (older) {
                assertThat(newer.format()).isEqualTo(2);
                assertThat(newer.finishUpgrade()).extracting(LiveNode::name).containsExactly("older");
                assertThat(newer.format()).isEqualTo(2);
            }
            assertThat(newer.finishUpgrade()).isEmpty();
            assertThat(newer.format()).isEqualTo(3);
            assertThat(newer.finishUpgrade()).isEmpty();
            assertThatThrownBy(() -> older(OFTEN)).isInstanceOf(NewerFormatException.class);
        }
    }

    @Test
    void every_node_hears_of_it() {
        older(OFTEN).close();
        try (LedgerNode one = newer();
                LedgerNode other = newer()) {
            assertThat(other.format()).isEqualTo(2);
            one.finishUpgrade();
            await(() -> other.format() == 3);
        }
    }

    @Test
    void an_older_node_that_stood_still_meanwhile_writes_no_more() throws SQLException {
        try (LedgerNode older = LedgerNode.join(database, 2, "older", Duration.ofSeconds(1));
                LedgerNode newer = newer()) {
            run("UPDATE ledger.live_node SET seen_at = seen_at - interval '11 s' WHERE name = 'older'");
            assertThat(newer.finishUpgrade()).isEmpty();
            assertThat(older.format()).isEqualTo(2);
            await(() -> older.format() == 3);
            assertThat(older.format()).isGreaterThan(older.newest());
            assertThat(newer.alive()).extracting(LiveNode::name).containsExactly("newer");
        }
    }

    @Test
    void a_node_taken_for_dead_comes_back_with_its_next_sign_of_life() throws SQLException {
        try (LedgerNode older = older(OFTEN)) {
            run("DELETE FROM ledger.live_node");
            await(() -> older.alive().size() == 1);
        }
        try (LedgerNode silent = older(NEVER)) {
            assertThat(silent.alive()).hasSize(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(BooleanSupplier what) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
