package org.calledger.ledger.postgres;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/**
 * Rows coming in by COPY in PostgreSQL's binary format; the inverse of {@link CopyRows}. The server sends a row a
 * message, but does not promise to, so messages are joined where a field goes on in the next.
 */
final class CopiedRows {
    private static final int SIGNATURE_BYTES = 11;
    private static final int END = -1;

    private final CopyOut copy;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    CopiedRows(CopyOut copy) throws SQLException {
        this.copy = copy;
        need(SIGNATURE_BYTES + 8);
        buffer.position(SIGNATURE_BYTES + 4);
        int extension = buffer.getInt();
        need(extension);
        buffer.position(buffer.position() + extension);
    }

    /** False after the last row. */
    boolean next() throws SQLException {
        need(2);
        return buffer.getShort() != END;
    }

    long int8() throws SQLException {
        need(12);
        buffer.getInt();
        return buffer.getLong();
    }

    int int4() throws SQLException {
        need(8);
        buffer.getInt();
        return buffer.getInt();
    }

    UUID uuid() throws SQLException {
        need(20);
        buffer.getInt();
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    Instant timestamptz() throws SQLException {
        return HeadLock.instant(int8() + CopyRows.POSTGRES_MICROS_ZERO);
    }

    byte[] bytea() throws SQLException {
        need(4);
        byte[] value = new byte[buffer.getInt()];
        need(value.length);
        buffer.get(value);
        return value;
    }

    String text() throws SQLException {
        need(4);
        int length = buffer.getInt();
        need(length);
        int start = buffer.position();
        buffer.position(start + length);
        return new String(buffer.array(), buffer.arrayOffset() + start, length, StandardCharsets.UTF_8);
    }

    private void need(int bytes) throws SQLException {
        while (buffer.remaining() < bytes) {
            byte @Nullable [] more = copy.readFromCopy();
            if (more == null) {
                throw new SQLException("COPY ended within a row", new BufferUnderflowException());
            }
            buffer = buffer.hasRemaining()
                    ? ByteBuffer.allocate(buffer.remaining() + more.length)
                            .put(buffer)
                            .put(more)
                            .flip()
                    : ByteBuffer.wrap(more);
        }
    }
}
