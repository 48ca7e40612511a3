package org.calledger.ledger.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A TCP proxy before PostgreSQL that cuts a connection at its COMMIT: before the server has seen it, or after the server
 * has answered it and before the client hears. The two cases a client cannot tell apart.
 */
final class CuttingProxy implements AutoCloseable {
    enum Cut {
        NEVER,
        BEFORE_THE_SERVER,
        /** Not cut: everything before the COMMIT goes on, and then nothing, as if the client were frozen. */
        FROZEN_BEFORE_COMMIT,
        AFTER_THE_SERVER
    }

    private static final String COMMIT = "COMMIT\0";

    private final ServerSocket door;
    private final int server;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final Semaphore frozen = new Semaphore(0);

    CuttingProxy(int server) {
        this.server = server;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next COMMIT that comes by, once. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket backend = new Socket(InetAddress.getLoopbackAddress(), server);
                AtomicReference<Cut> mine = new AtomicReference<>(Cut.NEVER);
                Thread.ofVirtual().start(() -> pump(client, backend, mine, true));
                Thread.ofVirtual().start(() -> pump(backend, client, mine, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicReference<Cut> mine, boolean toServer) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (toServer && contains(buffer, read)) {
                    mine.set(next.getAndSet(Cut.NEVER));
                }
                if (toServer && mine.get() == Cut.FROZEN_BEFORE_COMMIT) {
                    out.write(buffer, 0, text(buffer, read).indexOf(COMMIT));
                    out.flush();
                    frozen.acquireUninterruptibly();
                    return;
                }
                if (mine.get() == Cut.BEFORE_THE_SERVER || (!toServer && mine.get() == Cut.AFTER_THE_SERVER)) {
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // the other direction has closed both
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        return text(buffer, length).contains(COMMIT);
    }

    private static String text(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        frozen.release();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
