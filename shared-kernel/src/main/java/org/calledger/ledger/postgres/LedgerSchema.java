package org.calledger.ledger.postgres;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of the ledger, in the database schema {@code ledger}; PostgreSQL 15 to 18. */
public final class LedgerSchema {
    private static final String SCHEMA = "ledger";

    private LedgerSchema() {}

    /**
     * Brings the schema to the version of this release; does nothing where it is there already. Safe on several nodes
     * at once.
     *
     * @throws NotOurs where the schema is of a newer release or of another product; it is left as it was
     * @throws FlywayException where it was altered, or cannot be reached
     */
    public static void migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("classpath:org/calledger/ledger/postgres/migration")
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns(new String[0])
                .load();
        refuseNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new NotOurs("the schema " + SCHEMA + " of this database holds tables of another product; give the"
                        + " ledger a database of its own");
            }
            throw failure;
        }
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationVersion> newest = Arrays.stream(all)
                .filter(migration -> migration.getState().isApplied())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        Optional<MigrationVersion> known = Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (newest.isPresent() && known.isPresent() && newest.get().compareTo(known.get()) > 0) {
            throw new NotOurs("the ledger's tables are of version " + newest.get()
                    + ", made by a newer release; this one" + " knows them up to version " + known.get());
        }
    }

    /** Tables that this release must not touch. */
    public static final class NotOurs extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotOurs(String message) {
            super(message);
        }
    }
}
