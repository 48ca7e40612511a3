package org.calledger.ledger.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows going in by COPY in PostgreSQL's binary format. They are sent while the next ones are being made, so that the
 * server works meanwhile and never takes the session for idle. Belongs to one thread.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final LocalDate POSTGRES_DAY_ZERO = LocalDate.of(2000, 1, 1);
    static final long POSTGRES_MICROS_ZERO = LeafEntry.micros(Instant.parse("2000-01-01T00:00:00Z"));
    private static final int NULL_LENGTH = -1;

    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * PIECE);

    CopyRows(CopyIn copy) {
        this.copy = copy;
        room(SIGNATURE.length + 8).put(SIGNATURE).putInt(0).putInt(0);
    }

    CopyRows row(int columns) throws SQLException {
        if (buffer.position() >= PIECE) {
            send();
        }
        room(2).putShort((short) columns);
        return this;
    }

    CopyRows int8(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    CopyRows int4(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    CopyRows uuid(UUID value) {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows timestamptz(Instant value) {
        return int8(LeafEntry.micros(value) - POSTGRES_MICROS_ZERO);
    }

    CopyRows date(@Nullable LocalDate value) {
        if (value == null) {
            room(4).putInt(NULL_LENGTH);
            return this;
        }
        return int4((int) ChronoUnit.DAYS.between(POSTGRES_DAY_ZERO, value));
    }

    CopyRows bytea(byte[] value) {
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    CopyRows text(String value) {
        return bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is left, and waits until the server has taken it all. */
    void end() throws SQLException {
        room(2).putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }
}
