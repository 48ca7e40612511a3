package org.calledger.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.SharedStoreContract;
import org.junit.jupiter.api.AfterEach;

/** Two nodes on one PostgreSQL: one that remembers much, one that soon has to ask by SQL. */
class SharedPostgresTest extends SharedStoreContract {
    private final HikariDataSource database = TestLedgers.database();

    private boolean first = true;

    @Override
    protected Ledger another() {
        LedgerSettings settings = LedgerSettings.defaults();
        LedgerSettings forgetful = settings.withTail(40, 1 << 16).withoutCache();
        Ledger made = TestLedgers.on(database, first ? settings : forgetful);
        first = false;
        return made;
    }

    @AfterEach
    void closePool() {
        database.close();
    }
}
