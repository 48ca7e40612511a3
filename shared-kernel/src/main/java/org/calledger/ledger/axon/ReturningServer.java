package org.calledger.ledger.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.calledger.ledger.postgres.ConnectionSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * What a pool takes its connections from. While a server that was there is away, whoever opens a connection waits for it
 * to come back; the pool by itself would try ever less often, and notice its return up to five seconds late. Callers of
 * the pool wait no longer than its own bound.
 */
final class ReturningServer extends AbstractDataSource {
    private static final long PAUSE_MILLIS = 100;
    private static final Duration LOGIN = Duration.ofSeconds(5);
    private final ConnectionSource server;
    private volatile boolean wasThere;

    ReturningServer(ConnectionSource server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                Connection connection = server.open();
                wasThere = true;
                return connection;
            } catch (SQLException failure) {
                if (!wasThere || !isAway(failure)) {
                    throw failure;
                }
                pause(failure);
            }
        }
    }

    /** Not reached, shutting down, starting up, or full (PostgreSQL documentation, appendix A). */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    /** The pool interrupts when it closes. */
    private static void pause(SQLException failure) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public int getLoginTimeout() {
        return (int) LOGIN.toSeconds();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the driver's own, by its URL
    }
}
