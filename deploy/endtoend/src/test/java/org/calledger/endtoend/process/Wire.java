package org.calledger.endtoend.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/** Sends bytes that no decent client would, and takes what comes back as text. */
record Wire(int port, Path data) {

    /** What came back, headers and body as they were sent. */
    record Answer(int status, String head, String body) {
        boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /**
     * @param line method and address, as {@code GET /api/v1/needs}
     * @param headers each as {@code Name: value}, further lines after a line feed
     */
    Answer send(String account, String line, String headers, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            String head = line + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: " + body.length + "\n"
                    + login(account) + (headers.isEmpty() ? "" : headers + "\n") + "\n";
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            send(out, body);
            return read(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(line, failed);
        }
    }

    Answer get(String account, String address) {
        return send(account, "GET " + address, "Accept-Language: en", new byte[0]);
    }

    /** Whoever refuses may stop listening before all is sent. */
    private static void send(OutputStream out, byte[] body) throws IOException {
        try {
            out.write(body);
            out.flush();
        } catch (SocketException refused) {
            // the answer is there all the same
            out.flush();
        }
    }

    private static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new IOException("no answer: " + text);
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    private String login(String account) {
        if (account.isEmpty()) {
            return "";
        }
        byte[] pair = (account + ":" + Client.password(data, account)).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\n";
    }
}
