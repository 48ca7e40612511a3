package org.calledger.command.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, ended by a line feed or the end, none held that is too long. Not safe for use by several threads. */
final class Lines {

    private static final int END = -1;

    private final InputStream in;
    private final int mostOfLine;
    private final long most;
    private int number;
    private long read;

    /**
     * Lines still to be read.
     *
     * @param mostOfLine bytes of a line
     * @param most bytes in all
     */
    Lines(InputStream in, int mostOfLine, long most) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.mostOfLine = mostOfLine;
        this.most = most;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes without the line feed; null where there are more than are taken
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(int number, byte @Nullable [] bytes) {}

    /** The next line that is not blank, or null at the end; behind a line that goes beyond the whole there is no other. */
    @Nullable
    Line next() throws IOException {
        while (read <= most) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            long began = read;
            int one = in.read();
            if (one == END) {
                return null;
            }
            number++;
            for (; one != END && one != '\n' && read <= most; one = in.read()) {
                read++;
                if (line.size() < mostOfLine) {
                    line.write(one);
                }
            }
            read++;
            if (read - began - 1 > mostOfLine || read - 1 > most) {
                return new Line(number, null);
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return new Line(number, bytes);
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
