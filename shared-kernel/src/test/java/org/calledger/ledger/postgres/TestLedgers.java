package org.calledger.ledger.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.calledger.testing.EmbeddedDatabase;

/** Ledgers on databases of their own. */
final class TestLedgers {
    private TestLedgers() {}

    static HikariDataSource database() {
        HikariDataSource database = EmbeddedDatabase.freshDataSource();
        LedgerSchema.migrate(database);
        return database;
    }

    static ConnectionSource own(HikariDataSource database) {
        return () -> DriverManager.getConnection(database.getJdbcUrl());
    }

    static PostgresLedger on(HikariDataSource database, LedgerSettings settings) {
        return new PostgresLedger(database, own(database), settings);
    }

    static long count(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
