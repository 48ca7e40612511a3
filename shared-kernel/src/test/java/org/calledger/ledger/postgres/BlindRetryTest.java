package org.calledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.ledger.Events.event;
import static org.calledger.ledger.Events.tag;
import static org.calledger.ledger.Events.tagged;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.Tag;
import org.calledger.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The test of the tests for lost commits: where the lookup of an open outcome finds nothing, whatever there is, the batch
 * is tried again blindly, and the appender is told that its condition failed, though its event stands in the log.
 */
class BlindRetryTest {
    private static final String LOOKUP = "SELECT position, event_id FROM ledger.event_log WHERE position BETWEEN";

    private final HikariDataSource database = TestLedgers.database();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void only_the_lookup_tells_the_truth_of_a_commit_whose_answer_was_lost(boolean blind) {
        Tag place = tag("place", 1);
        try (CuttingProxy proxy = new CuttingProxy(EmbeddedDatabase.port());
                PostgresLedger ledger = new PostgresLedger(database, behind(proxy, blind), LedgerSettings.defaults())) {
            proxy.cutNext(CuttingProxy.Cut.AFTER_THE_SERVER);
            boolean acknowledged = ledger.append(
                            List.of(event("a.Taken", place)), AppendCondition.failIf(tagged(place), 0))
                    .handle((done, refusal) -> refusal == null)
                    .join();
            assertThat(ledger.source(tagged(place)).events()).hasSize(1);
            assertThat(acknowledged).isEqualTo(!blind);
        }
    }

    private ConnectionSource behind(CuttingProxy proxy, boolean blind) {
        String url = database.getJdbcUrl().replace(":" + EmbeddedDatabase.port() + "/", ":" + proxy.port() + "/");
        return () -> blind ? blinded(DriverManager.getConnection(url)) : DriverManager.getConnection(url);
    }

    private static Connection blinded(Connection seeing) {
        return (Connection) Proxy.newProxyInstance(
                BlindRetryTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && ((String) arguments[0]).startsWith(LOOKUP)) {
                        arguments[0] = arguments[0] + " AND false";
                    }
                    try {
                        return method.invoke(seeing, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
