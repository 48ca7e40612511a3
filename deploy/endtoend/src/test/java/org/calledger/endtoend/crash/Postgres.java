package org.calledger.endtoend.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calledger.standalone.postgres.Programs;

/** A PostgreSQL, as durable as it comes, as a child of this process; it can be killed with all its backends at once. */
final class Postgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final boolean ROOT = System.getProperty("user.name", "").equals("root");
    private static final String SETTINGS = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 120
            shared_buffers = 64MB
            checkpoint_timeout = 30s
            max_wal_size = 64MB
            jit = off
            log_min_messages = warning
            """;

    final Path data;
    private final Path programs;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private Process postmaster;

    private Postgres(Path folder, Path programs, Map<String, String> environment) throws IOException {
        this.programs = programs;
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.port = Ports.free();
        this.environment = environment;
        create();
        this.postmaster = launched();
        awaitReady();
    }

    /** A new, empty one, running. */
    static Postgres in(Path folder, Map<String, String> environment) {
        try {
            return new Postgres(folder, Programs.unpackedIn(folder), environment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    /** Small segments of the log make it wrap around within a test. */
    private void create() throws IOException {
        Process made = process(List.of(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=ledger",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--wal-segsize=1"))
                .start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IOException("initdb: " + Files.readString(log));
        }
        Files.writeString(
                data.resolve("postgresql.conf"), SETTINGS + "port = " + port + "\n", StandardOpenOption.APPEND);
    }

    /** After a kill, or an end. */
    void start() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            postmaster = launched();
            awaitReady();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launched() throws IOException {
        ProcessBuilder builder = process(List.of("postgres", "-D", data.toString()));
        builder.environment().putAll(environment);
        return Signal.mortal(builder.start());
    }

    private ProcessBuilder process(List<String> words) {
        List<String> line = new ArrayList<>(ROOT ? List.of("unshare", "-U") : List.of());
        line.add(programs.resolve("bin").resolve(words.getFirst()).toString());
        line.addAll(words.subList(1, words.size()));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private void awaitReady() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!postmaster.isAlive() || System.nanoTime() > until) {
                throw new IOException("PostgreSQL did not start: " + Files.readString(log));
            }
            Pause.of(Duration.ofMillis(20));
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The postmaster and every backend at once: {@code kill -9}. */
    void kill() {
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster.toHandle()));
        try (Stream<ProcessHandle> children = postmaster.descendants()) {
            children.forEach(all::add);
        }
        Signal.KILL.to(all);
        all.forEach(process -> process.onExit().join());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=ledger");
    }

    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(String.join("; ", statements), failed);
        }
    }

    /** The first column of all rows. */
    List<String> ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (row.next()) {
                answer.add(row.getString(1));
            }
            return answer;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
