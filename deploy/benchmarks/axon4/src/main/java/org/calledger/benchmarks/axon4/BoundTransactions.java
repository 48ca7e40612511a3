package org.calledger.benchmarks.axon4;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.ConnectionCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** One connection a thread while its transaction lasts, as with Spring: Axon's closing of it does nothing. */
final class BoundTransactions implements TransactionManager, ConnectionProvider {
    private static final ConnectionCloseHandler LEAVE_OPEN = new ConnectionCloseHandler() {
        @Override
        public void close(Connection connection) {}

        @Override
        public void commit(Connection connection) {}
    };

    private final DataSource database;

    @SuppressWarnings("ThreadLocalUsage") // one instance a process
    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

    /** From a pool without auto-commit. */
    BoundTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = bound.get();
        return connection == null ? database.getConnection() : ConnectionWrapperFactory.wrap(connection, LEAVE_OPEN);
    }

    @Override
    public Transaction startTransaction() {
        if (bound.get() != null) {
            return new Within();
        }
        try {
            Connection connection = database.getConnection();
            bound.set(connection);
            return new Outermost(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Within implements Transaction {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    private final class Outermost implements Transaction {
        private final Connection connection;

        Outermost(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(true);
        }

        @Override
        public void rollback() {
            end(false);
        }

        private void end(boolean commit) {
            bound.remove();
            try (connection) {
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
