package org.calledger.command.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes without guessing: bytes that are none of the encoding end the reading, and the line they stand in is known. */
final class StrictDecoder extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 15).flip();
    private boolean atStart;
    private boolean atEnd;
    private long line = 1;
    private boolean malformed;
    private boolean afterReturn;

    StrictDecoder(InputStream bytes, Charset encoding) {
        this.bytes = bytes;
        this.atStart = encoding.equals(StandardCharsets.UTF_8);
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether the last read ended at bytes that are none of the encoding; they stand in {@link #line()}. */
    boolean malformed() {
        return malformed;
    }

    long line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int before = out.position();
        while (out.position() == before) {
            if (atEnd && !in.hasRemaining()) {
                return -1;
            }
            decode(out);
        }
        count(target, before, out.position());
        return out.position() - before;
    }

    private void decode(CharBuffer out) throws IOException {
        int before = out.position();
        CoderResult result = decoder.decode(in, out, atEnd);
        if (result.isError()) {
            if (out.position() == before) {
                malformed = true;
                result.throwException();
            }
            return; // what came before the bad bytes is handed out first, so that its lines are counted
        }
        if (result.isUnderflow() && !atEnd) {
            fill();
        } else if (result.isUnderflow()) {
            decoder.flush(out);
        }
        if (atStart && out.position() > before) {
            atStart = false;
            passMark(out, before);
        }
    }

    private static void passMark(CharBuffer out, int first) {
        if (out.get(first) == BYTE_ORDER_MARK) {
            int end = out.position();
            for (int at = first + 1; at < end; at++) {
                out.put(at - 1, out.get(at));
            }
            out.position(end - 1);
        }
    }

    private void fill() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            in.position(in.position() + read);
        }
        in.flip();
    }

    private void count(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = text[at];
            if (letter == '\r' || (letter == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = letter == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
