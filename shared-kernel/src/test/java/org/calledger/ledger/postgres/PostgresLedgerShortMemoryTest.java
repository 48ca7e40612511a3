package org.calledger.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.LedgerContract;
import org.junit.jupiter.api.AfterEach;

/** The contract on PostgreSQL with a memory so short that everything is evicted at once, and conditions go by SQL. */
class PostgresLedgerShortMemoryTest extends LedgerContract {
    private final HikariDataSource database = TestLedgers.database();

    @Override
    protected Ledger newLedger() {
        return TestLedgers.on(
                database, LedgerSettings.defaults().withTail(4, 2_000).withCacheBytes(3_000));
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
