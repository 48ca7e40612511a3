package org.calledger.benchmarks.country;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.calledger.benchmarks.load.Pools;
import org.calledger.benchmarks.load.Samples;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;

/** A country whose history goes on while others look at it. */
public final class Going implements AutoCloseable {
    private static final long SEED = 42;

    private final HikariDataSource database;
    private final PostgresLedger ledger;

    public Going(String jdbcUrl) {
        database = Pools.pool(jdbcUrl, true);
        LedgerSchema.migrate(database);
        ledger = new PostgresLedger(database, () -> DriverManager.getConnection(jdbcUrl), LedgerSettings.defaults());
    }

    public DataSource database() {
        return database;
    }

    /** A history of about so many events, where there is none yet. */
    public void fill(long events) throws SQLException {
        if (ledger.head() > 0) {
            return;
        }
        Filling.fill(ledger, Scale.COUNTRY, events, SEED, durable -> {});
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** What happens in the next month, one event an append, evenly; in the background, until its end. */
    public Thread goOn(int perSecond, double seconds) {
        List<NewEvent> events = new ArrayList<>();
        Story.goOn(Scale.COUNTRY, (long) (perSecond * seconds), SEED, Samples.serial(), events::add);
        return Thread.ofVirtual().start(() -> append(events, perSecond));
    }

    private void append(List<NewEvent> events, int perSecond) {
        long began = System.nanoTime();
        for (int n = 0; n < events.size(); n++) {
            LockSupport.parkNanos(began + n * 1_000_000_000L / perSecond - System.nanoTime());
            ledger.append(List.of(events.get(n)), AppendCondition.none()).join();
        }
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
