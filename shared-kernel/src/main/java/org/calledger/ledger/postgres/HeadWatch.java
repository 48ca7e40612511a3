package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of other nodes' appends and tells them of ours. A notification is a hint and may be lost: the head is asked for
 * at every one, and at least each poll interval. Two daemon threads, each with a connection of its own; neither is the
 * sequencer's, so that a COMMIT never waits for the notification queue's lock.
 */
final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    /** A server that is silent for longer is gone, whatever TCP says. */
    private static final Duration NETWORK_TIMEOUT = Duration.ofSeconds(30);

    private static final String CHANNEL = "cal_ledger_head";
    private static final String LOOK = "SELECT position, " + DurabilityCheck.COLUMNS + " FROM ledger.log_head";

    private final ConnectionSource connections;
    private final CatchUp catchUp;
    private final Duration notifyEvery;
    private final Duration pollEvery;
    private final Semaphore toTell = new Semaphore(0);
    private final Outage listening = new Outage(LOG, "listening for the head");
    private final Outage notifying = new Outage(LOG, "notifying of the head");
    private final Outage durability = new Outage(LOG, "recording");
    /** Told when the server is seen to have become one that would lose what it commits; must not block. */
    private final Runnable careless;

    private final Thread listener;
    private final Thread teller;
    private volatile boolean closed;

    HeadWatch(ConnectionSource connections, CatchUp catchUp, LedgerSettings settings, Runnable careless) {
        this.connections = connections;
        this.careless = careless;
        this.catchUp = catchUp;
        this.notifyEvery = settings.notifyEvery();
        this.pollEvery = settings.pollEvery();
        this.listener = Thread.ofPlatform().daemon().name("ledger-listen").start(() -> keep(listening, this::listen));
        this.teller = Thread.ofPlatform().daemon().name("ledger-notify").start(() -> keep(notifying, this::tell));
    }

    /** This node has appended. Never blocks. */
    void appended() {
        if (toTell.availablePermits() == 0) {
            toTell.release();
        }
    }

    /** Why nothing can be recorded, or heard of others; null where all is well. As of the last look, a moment ago. */
    @Nullable
    String trouble() {
        String reason = durability.reason();
        return reason == null ? listening.reason() : reason;
    }

    private interface Loop {
        void run(Connection connection) throws SQLException, InterruptedException;
    }

    /** Runs a loop over a connection, anew after each failure. */
    private void keep(Outage outage, Loop loop) {
        while (!closed) {
            try (Connection connection = connections.open()) {
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, (int) NETWORK_TIMEOUT.toMillis());
                loop.run(connection);
            } catch (SQLException | RuntimeException failure) {
                if (!closed) {
                    outage.met(failure.getMessage());
                    pause(pollEvery);
                }
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closed) {
                catchUp.to(look(statement), connection);
                listening.over();
                postgres.getNotifications((int) pollEvery.toMillis());
            }
        }
    }

    /** The head; and whether what is acknowledged at it is still safe, which a server may change its mind on. */
    private long look(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            try {
                DurabilityCheck.requireIn(row, 2);
                durability.over();
            } catch (DurabilityCheck.NotDurable off) {
                durability.met(off.getMessage());
                careless.run();
            }
            return row.getLong(1);
        }
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            notifying.over();
            while (!closed) {
                if (toTell.tryAcquire(1, TimeUnit.SECONDS)) {
                    statement.execute("NOTIFY " + CHANNEL);
                    Thread.sleep(notifyEvery);
                }
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        teller.interrupt();
        join(teller);
        join(listener);
    }

    private void join(Thread thread) {
        try {
            thread.join(pollEvery.multipliedBy(4));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
