package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Gives a unit of work of the live driver a connection with a transaction, which ends as the unit of work does. */
final class BatchConnection {
    private final DataSource database;

    BatchConnection(DataSource database) {
        this.database = database;
    }

    Connection open(ProcessingContext context) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        context.runOnCommit(done -> end(connection, true));
        context.onError((failed, phase, error) -> end(connection, false));
        return connection;
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
