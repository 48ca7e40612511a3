package org.calledger.endtoend.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that leads nowhere and notes who wanted to go out. */
final class Trap {
    private final ServerSocket socket;
    private final List<String> caught = new CopyOnWriteArrayList<>();

    private Trap(ServerSocket socket) {
        this.socket = socket;
    }

    static Trap set() {
        try {
            Trap trap = new Trap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(trap::watch);
            return trap;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** For a JVM whose every way out shall be through here; this machine stays reachable. */
    List<String> jvmOptions() {
        String port = Integer.toString(socket.getLocalPort());
        return List.of(
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + port,
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + port,
                "-Dhttp.nonProxyHosts=localhost|127.*|[::1]");
    }

    /** What they asked for. */
    List<String> caught() {
        return List.copyOf(caught);
    }

    private void watch() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII))) {
                caught.add(String.valueOf(lines.readLine()));
            } catch (IOException gone) {
                caught.add(gone.toString());
            }
        }
    }
}
