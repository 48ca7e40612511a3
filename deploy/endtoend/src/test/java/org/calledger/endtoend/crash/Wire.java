package org.calledger.endtoend.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The network between a node and PostgreSQL. Armed, it is cut the moment the server says that an append is committed: the
 * events are in the ledger, and the node cannot know.
 */
final class Wire implements AutoCloseable {
    private static final String APPENDS = "UPDATE ledger.log_head SET position";
    private static final String COMMITTED = "COMMIT\0";

    private final ServerSocket door;
    private final int server;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicInteger cuts = new AtomicInteger();

    Wire(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next COMMIT of an append loses its answer. */
    void cutNextCommit() {
        armed.set(true);
    }

    /** Answers lost so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            client.setTcpNoDelay(true);
            Socket backend = new Socket(InetAddress.getLoopbackAddress(), server);
            backend.setTcpNoDelay(true);
            AtomicBoolean appends = new AtomicBoolean();
            Thread.ofVirtual().start(() -> up(client, backend, appends));
            down(backend, client, appends);
        } catch (IOException noServer) {
            close(client);
        }
    }

    private void up(Socket client, Socket backend, AtomicBoolean appends) {
        byte[] buffer = new byte[1 << 16];
        try (client;
                backend) {
            for (int read = read(client, buffer); read >= 0; read = read(client, buffer)) {
                if (!appends.get() && contains(buffer, read, APPENDS)) {
                    appends.set(true);
                }
                write(backend, buffer, read);
            }
        } catch (IOException cut) {
            // the other direction has closed both
        }
    }

    private void down(Socket backend, Socket client, AtomicBoolean appends) {
        byte[] buffer = new byte[1 << 16];
        try (client;
                backend) {
            for (int read = read(backend, buffer); read >= 0; read = read(backend, buffer)) {
                if (appends.get() && armed.get() && contains(buffer, read, COMMITTED)) {
                    armed.set(false);
                    cuts.incrementAndGet();
                    return;
                }
                write(client, buffer, read);
            }
        } catch (IOException cut) {
            // the other direction has closed both
        }
    }

    private static int read(Socket from, byte[] buffer) throws IOException {
        return from.getInputStream().read(buffer);
    }

    private static void write(Socket to, byte[] buffer, int length) throws IOException {
        to.getOutputStream().write(buffer, 0, length);
    }

    private static boolean contains(byte[] buffer, int length, String text) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing left to close
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
