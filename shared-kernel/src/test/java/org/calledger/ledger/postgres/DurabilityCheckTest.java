package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DurabilityCheckTest {
    @Test
    void a_durable_server_is_accepted() throws Exception {
        try (HikariDataSource database = TestLedgers.database();
                Connection connection = database.getConnection()) {
            assertThatCode(() -> DurabilityCheck.require(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_server_without_fsync_is_refused_by_name() throws Exception {
        try (EmbeddedPostgres careless = EmbeddedPostgres.start();
                Connection connection = careless.getPostgresDatabase().getConnection()) {
            assertThatThrownBy(() -> DurabilityCheck.require(connection))
                    .isInstanceOf(DurabilityCheck.NotDurable.class)
                    .hasMessageContaining("fsync = off");
        }
    }

    @Test
    void a_ledger_does_not_start_on_a_database_that_commits_asynchronously() throws Exception {
        try (HikariDataSource database = TestLedgers.database()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit = off");
            }
            assertThatThrownBy(() -> TestLedgers.on(database, LedgerSettings.defaults()))
                    .isInstanceOf(DurabilityCheck.NotDurable.class)
                    .hasMessageContaining("synchronous_commit = off");
        }
    }
}
