package org.calledger.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL 18 for all tests of a JVM, as durable as a real one; started at first use, stopped with the JVM. Each
 * test takes a database of its own.
 */
public final class EmbeddedDatabase {
    private static final int POOL = 16;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private EmbeddedDatabase() {}

    /** Started when first asked for; the library stops it with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("shared_buffers", "256MB")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not start", failure);
            }
        }
    }

    /** A pool on a new, empty database. Close it to give its connections back. */
    public static HikariDataSource freshDataSource() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("no database " + name, failure);
        }
        return pool(Server.RUNNING.getJdbcUrl("postgres", name));
    }

    /** The port on this machine that the server listens on. */
    public static int port() {
        return Server.RUNNING.getPort();
    }

    /** Another pool, on the database of an URL. */
    public static HikariDataSource pool(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
