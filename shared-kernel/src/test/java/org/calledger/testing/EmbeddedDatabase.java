package org.calledger.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One PostgreSQL 18 for all tests of a JVM, as durable as a real one; started at first use, stopped with the JVM. Each
 * test takes a database of its own.
 */
public final class EmbeddedDatabase {
    private static final int POOL = 16;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private EmbeddedDatabase() {}

    /** Started when first asked for. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("ledger-test");
                Path data = folder.resolve("data");
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("shared_buffers", "256MB")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setDataDirectory(data)
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data, folder)));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not start", failure);
            }
        }

        /** At once, without the checkpoint that nobody will read; the library's own stop gives up after five seconds. */
        private static void stop(Path data, Path folder) {
            try {
                String postmaster =
                        Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
                new ProcessBuilder(List.of("kill", "-QUIT", postmaster)).start().waitFor(5, TimeUnit.SECONDS);
                ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(Server::await);
                delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL did not stop", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static void await(ProcessHandle process) {
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(slow -> process)
                    .join();
        }

        private static void delete(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
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
