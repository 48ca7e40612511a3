package org.calledger.command.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The body of an answer in chunks (RFC 9112, section 7.1), as it comes in while the request is still being sent. */
final class ChunkedAnswer extends InputStream {

    private final Socket socket;
    private @Nullable InputStream in;
    private int left;

    ChunkedAnswer(Socket socket) {
        this.socket = socket;
    }

    @Override
    public int read() throws IOException {
        InputStream body = begun();
        if (left == 0) {
            String size = line(body);
            left = Integer.parseInt(size.isEmpty() ? line(body) : size, 16);
            if (left == 0) {
                return -1;
            }
        }
        left--;
        return body.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int one = read();
        if (one == -1) {
            return -1;
        }
        buffer[offset] = (byte) one;
        int more = left > 0 ? begun().read(buffer, offset + 1, Math.min(left, length - 1)) : 0;
        left -= Math.max(0, more);
        return 1 + Math.max(0, more);
    }

    private InputStream begun() throws IOException {
        InputStream body = in;
        if (body == null) {
            body = new BufferedInputStream(socket.getInputStream());
            in = body;
            while (!line(body).isEmpty()) {
                // the head is of no interest here
            }
        }
        return body;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n' && one != -1; one = in.read()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }
}
