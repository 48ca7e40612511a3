package org.calledger.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerContract;
import org.junit.jupiter.api.AfterEach;

/** The contract on PostgreSQL with the cache off, so that every decision reads SQL. */
class PostgresLedgerFromSqlTest extends LedgerContract {
    private final HikariDataSource database = TestLedgers.database();

    @Override
    protected Ledger newLedger() {
        return TestLedgers.on(database, LedgerSettings.defaults().withoutCache());
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
