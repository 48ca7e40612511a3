package org.calledger.ledger.privacy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The keys' tables, in the database schema {@code privacy}, so that they can be backed up apart; PostgreSQL 15 to 18. */
public final class PrivacySchema {
    static final String SCHEMA = "privacy";

    private PrivacySchema() {}

    /** Brings the schema to the version of this release. Safe on several nodes at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:org/calledger/ledger/privacy/migration")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
