package org.calledger.access;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of accounts, in the database schema {@code access}; PostgreSQL 15 to 18. */
public final class AccessSchema {
    private static final String SCHEMA = "access";

    private AccessSchema() {}

    /** Brings the schema to the version of this release. Safe on several nodes at once. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:org/calledger/access/migration")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
