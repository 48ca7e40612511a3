package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A web server's process. */
final class Web implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;
    private static final int STOP_SECONDS = 20;
    private static final int PAUSE = 200;

    private final String name;
    private final Process process;
    private final int port;

    private Web(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.port = port;
    }

    /** Returns at once; see {@link #awaitAnswer}. */
    static Web start(String name, List<String> line, int port, Path folder) throws IOException {
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + "-server.log").toFile())
                .start();
        return new Web(name, process, port);
    }

    String name() {
        return name;
    }

    /** Until it answers anything at all. */
    void awaitAnswer() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not start; its log says why");
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(PAUSE);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
