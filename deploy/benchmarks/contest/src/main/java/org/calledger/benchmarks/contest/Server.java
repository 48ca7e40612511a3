package org.calledger.benchmarks.contest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The one PostgreSQL that everybody uses, durable, otherwise set up as the standalone's own. */
final class Server implements AutoCloseable {
    /** What is asked of the running server and told on the page. */
    private static final List<String> TOLD = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_wal_size",
            "wal_compression",
            "checkpoint_timeout",
            "jit");

    private static final int PATIENCE = 60;
    private static final long MILLIS_A_TICK = 10;

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;
    private final Path data;
    private final boolean kept;

    private Server(EmbeddedPostgres postgres, ProcessHandle process, Path data, boolean kept) {
        this.postgres = postgres;
        this.process = process;
        this.data = data;
        this.kept = kept;
    }

    static Server start(Path folder) throws IOException, SQLException {
        return start(folder, false);
    }

    /** @param kept its data stay, and what a run before left is there */
    static Server start(Path folder, boolean kept) throws IOException, SQLException {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        settings().forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.setPGStartupWait(Duration.ofMinutes(1))
                .setDataDirectory(data)
                .setCleanDataDirectory(!kept)
                .setRegisterShutdownHook(false)
                .start();
        List<String> mark = Files.readAllLines(data.resolve("postmaster.pid"));
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(mark.getFirst())).orElseThrow();
        Server server = new Server(postgres, process, data, kept);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.refuseUnlessDurable();
        return server;
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("max_connections", "400");
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "2GB");
        settings.put("wal_compression", "on");
        settings.put("checkpoint_timeout", "10min");
        settings.put("jit", "off");
        return settings;
    }

    private void refuseUnlessDurable() throws SQLException {
        Map<String, String> told = told();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(told.get(setting))) {
                throw new IllegalStateException(setting + " is " + told.get(setting));
            }
        }
    }

    Path data() {
        return data;
    }

    int port() {
        return postgres.getPort();
    }

    /** A new, empty database; its JDBC URL. */
    String fresh(String name) throws SQLException {
        execute(postgres.getPostgresDatabase(), "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
        execute(postgres.getPostgresDatabase(), "CREATE DATABASE \"" + name + "\"");
        return postgres.getJdbcUrl("postgres", name);
    }

    /** What a run before left of it, if that was kept, or a new one; its JDBC URL. */
    String kept(String name) throws SQLException {
        if (!kept || !exists(name)) {
            return fresh(name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    private boolean exists(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    void dropUnlessKept(String name) throws SQLException {
        if (!kept) {
            drop(name);
        }
    }

    void drop(String name) throws SQLException {
        execute(postgres.getPostgresDatabase(), "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
    }

    /** So that no measurement pays for writing out what another one wrote. */
    void checkpoint() throws SQLException {
        execute(postgres.getPostgresDatabase(), "CHECKPOINT");
    }

    DataSource database(String name) {
        return postgres.getDatabase("postgres", name);
    }

    Map<String, String> told() throws SQLException {
        Map<String, String> told = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : TOLD) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    told.put(setting, row.getString(1));
                }
            }
        }
        return told;
    }

    /** Of all its processes; of those that ended, as far as the system tells. */
    Duration cpu() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ended(), Duration::plus);
    }

    /** Linux tells a process's ended children in its own line: columns 16 and 17, behind the name in brackets. */
    private Duration ended() {
        try {
            String line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] columns = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis((Long.parseLong(columns[13]) + Long.parseLong(columns[14])) * MILLIS_A_TICK);
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where nothing is kept at once, without the checkpoint that nobody will read; the library's own stop gives up after five seconds. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", kept ? "-INT" : "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not stop", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
