package org.calledger.benchmarks.ours;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.calledger.benchmarks.load.Pools;
import org.calledger.ledger.postgres.LedgerSchema;
import org.calledger.ledger.postgres.LedgerSettings;
import org.calledger.ledger.postgres.PostgresLedger;

/** A node of the ledger with its pool, set up as the product is. */
record Node(HikariDataSource database, PostgresLedger ledger) implements AutoCloseable {

    static Node on(String jdbcUrl, LedgerSettings settings) {
        HikariDataSource database = Pools.pool(jdbcUrl, true);
        LedgerSchema.migrate(database);
        return new Node(database, new PostgresLedger(database, () -> DriverManager.getConnection(jdbcUrl), settings));
    }

    static Node on(String jdbcUrl) {
        return on(jdbcUrl, LedgerSettings.defaults());
    }

    /** Until "never used" is answered from memory, as on a node that has been up for a minute. */
    void awaitFilled() throws InterruptedException {
        while (!ledger.knowsAllTags()) {
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
