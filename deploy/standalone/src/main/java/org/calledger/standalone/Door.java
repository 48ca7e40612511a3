package org.calledger.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server answers. */
record Door(InetAddress address, int port) {

    static Door of(String address, int port) {
        try {
            return new Door(InetAddress.getByName(address), port);
        } catch (UnknownHostException unknown) {
            throw new Trouble(unknown, "run.address", "", address);
        }
    }

    /** Better told before anything is started. */
    void refuseTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException refused) {
            throw new Trouble(refused, why(String.valueOf(refused.getMessage())), said());
        }
    }

    /** The operating system's reason is in the message only. */
    private static String why(String message) {
        if (message.contains("denied")) {
            return "run.port-denied";
        }
        return message.contains("assign") ? "run.address" : "run.port-in-use";
    }

    private Object[] said() {
        return new Object[] {Integer.toString(port), address.getHostAddress()};
    }

    /** For a browser on this machine. */
    String url() {
        boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
        return "http://" + (here ? "localhost" : address.getHostAddress()) + ":" + port;
    }
}
