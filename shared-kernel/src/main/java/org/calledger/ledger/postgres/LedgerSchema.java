package org.calledger.ledger.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the ledger, in the database schema {@code ledger}; PostgreSQL 15 to 18. */
public final class LedgerSchema {
    private static final String SCHEMA = "ledger";

    private LedgerSchema() {}

    /**
     * Brings the schema to the version of this release; does nothing where it is there already. Safe on several nodes
     * at once.
     *
     * @throws org.flywaydb.core.api.FlywayException where the schema is newer than this release, was altered, or cannot
     *     be reached
     */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:org/calledger/ledger/postgres/migration")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
