package org.calledger.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerContract;
import org.junit.jupiter.api.AfterEach;

/** The contract on PostgreSQL as it is run. */
class PostgresLedgerTest extends LedgerContract {
    private final HikariDataSource database = TestLedgers.database();

    @Override
    protected Ledger newLedger() {
        return TestLedgers.on(database, LedgerSettings.defaults());
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
