package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.UnitOfWork;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkConfiguration;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;

/**
 * Gives every unit of work of the live driver a connection with a transaction: rows and position commit together. The
 * connection is taken when first asked for.
 */
final class BatchTransaction implements UnitOfWorkFactory {
    private static final ResourceKey<Connection> CONNECTION = ResourceKey.withLabel("projection.connection");

    private final UnitOfWorkFactory delegate;
    private final DataSource database;

    BatchTransaction(UnitOfWorkFactory delegate, DataSource database) {
        this.delegate = delegate;
        this.database = database;
    }

    @Override
    public UnitOfWork create(
            String identifier, Function<UnitOfWorkConfiguration, UnitOfWorkConfiguration> customization) {
        return delegate.create(identifier, customization);
    }

    Connection connection(ProcessingContext context) {
        Connection taken = context.getResource(CONNECTION);
        if (taken != null) {
            return taken;
        }
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            context.putResource(CONNECTION, connection);
            context.runOnCommit(done -> end(connection, true));
            context.onError((failed, phase, error) -> end(connection, false));
            return connection;
        } catch (SQLException e) {
            throw new ReadModelException("the read model cannot be reached", e);
        }
    }

    private static void end(Connection connection, boolean commit) {
        try (connection) {
            if (connection.isClosed()) {
                return;
            }
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new ReadModelException("the batch could not be ended", e);
        }
    }
}
