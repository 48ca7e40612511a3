package org.calledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Starts once in a folder that is thrown away, and stops: the JVM watches and writes down what a start needs (its AOT
 * cache), so that later starts take less than half. Only the launcher calls it, after building.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private final Words words;

    @Parameters
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String folder;

    WarmUpCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Screen silent = new Screen(words, new PrintWriter(Writer.nullWriter()));
        try (Opened opened = new Opened()) {
            Serving serving = new Serving(DataFolder.at(folder), Door.of("127.0.0.1", freePort()), false, null);
            serving.start(opened, silent);
            return Instance.isReady(URI.create(serving.door().url())) ? 0 : 1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
