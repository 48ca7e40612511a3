package org.calledger.benchmarks.bare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Rows in PostgreSQL's binary COPY format. */
final class BinaryRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    BinaryRows() {
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void event(long position, BareEvent event) {
        long now = ChronoUnit.MICROS.between(ZERO, Instant.now());
        room(2_048).putShort((short) 12);
        int8(position);
        buffer.putInt(16)
                .putLong(event.id().getMostSignificantBits())
                .putLong(event.id().getLeastSignificantBits());
        int8(now);
        int8(now);
        int4(BareEvent.TYPE);
        int4(1);
        buffer.putInt(-1).putInt(-1);
        bytes(BareEvent.HASH);
        tags(event.tags());
        bytes(BareEvent.METADATA);
        bytes(BareEvent.PAYLOAD);
    }

    void tag(String tag, long position) {
        room(256).putShort((short) 3);
        bytes(tag.getBytes(StandardCharsets.UTF_8));
        int8(position);
        int4(BareEvent.TYPE);
    }

    byte[] end() {
        room(2).putShort((short) -1);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private void tags(String[] tags) {
        int start = buffer.position();
        buffer.putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(TEXT_OID)
                .putInt(tags.length)
                .putInt(1);
        for (String tag : tags) {
            bytes(tag.getBytes(StandardCharsets.UTF_8));
        }
        buffer.putInt(start, buffer.position() - start - 4);
    }

    private void int8(long value) {
        buffer.putInt(8).putLong(value);
    }

    private void int4(int value) {
        buffer.putInt(4).putInt(value);
    }

    private void bytes(byte[] value) {
        buffer.putInt(value.length).put(value);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer = ByteBuffer.allocate(buffer.capacity() * 2).put(buffer.flip());
        }
        return buffer;
    }
}
