package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work in one transaction of its own. */
final class Transactions {
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Step {
        void run(Connection connection) throws SQLException;
    }

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    void run(Step step) {
        in(connection -> {
            step.run(connection);
            return true;
        });
    }

    <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ReadModelException("the read model cannot be reached or written", e);
        }
    }
}
