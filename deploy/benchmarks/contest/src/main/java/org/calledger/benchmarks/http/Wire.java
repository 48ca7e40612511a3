package org.calledger.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that is kept open for as long as the server likes, HTTP/1.1 (RFC 9112), one request after the other: an
 * ordinary client would take as much of the processor as the server under test.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 14;

    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    /** Whether the server said that it will: Tomcat does so after every hundred requests. */
    private boolean closing;

    Wire(int port, String headers) throws IOException {
        this.port = port;
        this.headers = headers;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    private void connectAgain() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        closing = false;
    }

    record Response(int status, String body) {}

    Response get(String path) throws IOException {
        return sent("GET", path, "", new byte[0]);
    }

    Response post(String path, String type, byte[] body) throws IOException {
        return sent("POST", path, "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body);
    }

    private Response sent(String method, String path, String more, byte[] body) throws IOException {
        if (closing) {
            connectAgain();
        }
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        out.write(request);
        out.flush();
        return response();
    }

    private Response response() throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.endsWith("close")) {
                closing = true;
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        return new Response(Integer.parseInt(status.substring(9, 12)), new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            body.write(exactly(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
