package org.calledger.benchmarks.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that all views together come to, put by PostgreSQL into files and from there into the same tables again: what
 * writing them takes when nobody reads, parses or folds anything. As many connections as a rebuild uses.
 */
final class BareRows {
    private static final String COPIED = "copied";
    /** As a rebuild has them. */
    private static final String SETTINGS = "begin; set local maintenance_work_mem = '256MB';"
            + " set local wal_compression = off; set local max_parallel_maintenance_workers = 0;"
            + " set local synchronous_commit = off; %s; commit";

    private final ReadingSide side;
    private final JdbcClient database;
    private final List<String> tables = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private Path folder = Path.of(".");

    BareRows(ReadingSide side) {
        this.side = side;
        this.database = JdbcClient.create(side.database);
    }

    /** Into files; empty tables of the same columns stand ready. */
    void unload() throws IOException, SQLException {
        // PostgreSQL writes as whoever it runs as
        folder = Files.createTempDirectory(
                "rows", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        side.execute("drop schema if exists " + COPIED + " cascade; create schema " + COPIED);
        tables.clear();
        tables.addAll(database.sql("select relname from pg_class where relnamespace = 'facts'::regnamespace"
                        + " and relkind = 'r' order by pg_relation_size(oid) desc")
                .query(String.class)
                .list());
        for (String table : tables) {
            side.execute("copy facts." + table + " to '" + folder.resolve(table) + "' (format binary)");
            side.execute("create table " + COPIED + "." + table + " (like facts." + table + " including defaults)");
        }
        indexes.clear();
        indexes.addAll(database.sql("select indexdef from pg_indexes where schemaname = 'facts'")
                .query(String.class)
                .list());
    }

    /** The number it is given, for whoever takes the time of it. */
    long load(long events) throws SQLException {
        together(tables.stream()
                .map(table -> "copy " + COPIED + "." + table + " from '" + folder.resolve(table) + "' (format binary)")
                .toList());
        return events;
    }

    /** All that the views have, likewise. */
    long index(long events) throws SQLException {
        together(indexes.stream()
                .map(one -> one.replace(" ON facts.", " ON " + COPIED + "."))
                .toList());
        return events;
    }

    void drop() throws IOException, SQLException {
        side.execute("drop schema " + COPIED + " cascade");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void together(List<String> statements) throws SQLException {
        ConcurrentLinkedQueue<String> open = new ConcurrentLinkedQueue<>(statements);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
                running.add(threads.submit(() -> {
                    for (String next = open.poll(); next != null; next = open.poll()) {
                        side.execute(SETTINGS.formatted(next));
                    }
                    return true;
                }));
            }
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                throw new SQLException("the rows could not be copied", failed.getCause());
            }
        }
    }
}
