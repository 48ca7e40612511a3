package org.calledger.endtoend.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, in a home and a working folder that held nothing before. */
final class Running implements AutoCloseable {
    /** All of them run behind it. */
    static final Trap TRAP = Trap.set();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> QUICK =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    final Process process;
    final int port;
    private final Path output;

    private Running(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** Starts {@code run} and waits until it is ready. */
    static Running on(Path home, Path data, String... more) {
        Running running = begun(home, data, more);
        running.awaitReady();
        return running;
    }

    /** Starts {@code run} and returns at once. */
    static Running begun(Path home, Path data, String... more) {
        return begun(home, data, QUICK, List.of(more));
    }

    /** Starts {@code run} in a JVM with these options, and waits until it is ready. */
    static Running on(Path home, Path data, List<String> jvm) {
        Running running = begun(home, data, jvm, List.of());
        running.awaitReady();
        return running;
    }

    private static Running begun(Path home, Path data, List<String> jvm, List<String> more) {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of("run", "--port", Integer.toString(port)));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(more);
        return begun(home, port, jvm, Map.of(), arguments);
    }

    private static Running begun(
            Path home, int port, List<String> jvm, Map<String, String> environment, List<String> arguments) {
        try {
            Path output = Files.createTempFile(home, "output", ".txt");
            List<String> line = new ArrayList<>(List.of(JAVA));
            line.addAll(jvm);
            line.addAll(TRAP.jvmOptions());
            line.addAll(List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-jar", jar()));
            line.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Map<String, String> inherited = builder.environment();
            inherited.keySet().removeIf(name -> name.startsWith("CAL_LEDGER"));
            inherited.put("HOME", home.toString());
            inherited.putAll(environment);
            return new Running(builder.start(), port, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A command to its end: what it printed, and its status as the last line. */
    static String command(Path home, String... arguments) {
        return command(home, QUICK, Map.of(), arguments);
    }

    static String command(Path home, List<String> jvm, Map<String, String> environment, String... arguments) {
        Running running = begun(home, 0, jvm, environment, List.of(arguments));
        return running.output() + "status " + running.awaitEnd();
    }

    Client client(Path data, String account) {
        return Client.of(port, data, account);
    }

    void awaitReady() {
        Client client = Client.nobody(port);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!client.isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("never became ready: " + output());
            }
            pause();
        }
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** As Ctrl-C and {@code systemctl stop} do. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** As {@code kill -9} does: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    String output() {
        awaitEndIfEnding();
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whatever still runs of it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEndIfEnding() {
        if (port == 0) {
            awaitEnd();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String jar() {
        return Path.of(System.getProperty("cal-ledger.jar")).normalize().toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
