package org.calledger.endtoend.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product's own server in a process of its own, on a PostgreSQL that others use too; it keeps its port. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED");

    final String name;
    final Path folder;
    private final Path home;
    final Wire wire;
    private final int port = Ports.free();
    private final Sabotage sabotage;
    private Process process;

    /** Starts, and returns at once. */
    Node(String name, Path home, Postgres postgres, Sabotage sabotage) {
        this.name = name;
        this.home = home;
        this.folder = home.resolve(name);
        this.wire = new Wire(postgres.port());
        this.sabotage = sabotage;
        this.process = launched();
    }

    int port() {
        return port;
    }

    /** After a kill. Returns at once. */
    void start() {
        process = launched();
    }

    private Process launched() {
        List<String> line = new ArrayList<>(JAVA);
        line.addAll(sabotage.program());
        line.addAll(List.of("run", "--port", Integer.toString(port), "--data", folder.toString()));
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=%s".formatted(wire.port(), name);
        line.addAll(List.of("--jdbc-url", url));
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(variable -> variable.startsWith("CAL_LEDGER"));
            environment.put("CAL_LEDGER_JDBC_USER", "ledger");
            // one ledger, one key to its people's names; whichever node is first makes it
            environment.put(
                    "CAL_LEDGER_PRIVACY_MASTER_KEY_FILE",
                    home.resolve("master.key").toString());
            return Signal.mortal(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    void awaitReady() {
        try {
            Pause.until(name + " is ready", PATIENCE, () -> {
                if (!process.isAlive()) {
                    throw new AssertionError(name + " did not start: " + said());
                }
                return Door.isReady(port);
            });
        } catch (AssertionError late) {
            late.addSuppressed(new AssertionError(name + " said: " + said()));
            throw late;
        }
    }

    void kill() {
        Signal.KILL.to(process);
        process.onExit().join();
    }

    /** It stands still, with whatever it holds. */
    void freeze() {
        Signal.STOP.to(process);
    }

    void thaw() {
        Signal.CONT.to(process);
    }

    /** What it wrote to its terminal. */
    String said() {
        try {
            return Files.readString(output(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        kill();
        wire.close();
    }
}
