package org.calledger.query.projection;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.calledger.events.Id;
import org.calledger.events.PartialDate;
import org.calledger.query.projection.ColumnTypes.Column;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary format of PostgreSQL's COPY: neither side turns ids, days and numbers into text and back. Not for use
 * by several threads.
 */
final class CopyBytes implements CopyLine {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final long DAYS_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int SPARE = 4096;

    private final List<Column> types;
    private ByteBuffer out;
    private int column;

    CopyBytes(List<Column> types, int chunk) {
        this.types = types;
        this.out = ByteBuffer.allocate(chunk + SPARE);
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    void beginRow() {
        room(2).putShort((short) types.size());
        column = 0;
    }

    void end() {
        room(2).putShort((short) NULL);
    }

    int length() {
        return out.position();
    }

    void flushTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    @Override
    public CopyLine add(@Nullable Object value) {
        if (value == null) {
            return nothing();
        }
        switch (types.get(column)) {
            case UUID -> id(value instanceof Id id ? id.value() : (UUID) value);
            case INT8, INT4 -> add(((Number) value).longValue());
            case BOOL -> add(((Boolean) value).booleanValue());
            case FLOAT8 -> sized(8).putDouble(((Number) value).doubleValue());
            case DATE -> day((LocalDate) value);
            case TEXT -> text(value.toString());
            case JSONB -> json(value.toString());
            case NUMERIC ->
                Numerics.write(
                        value instanceof BigDecimal number ? number : new BigDecimal(value.toString()), this::sized);
            case UUIDS, TEXTS -> array(elements(value.toString()));
        }
        return this;
    }

    @Override
    public CopyLine add(@Nullable Id id) {
        return id == null ? nothing() : add(id.value());
    }

    @Override
    public CopyLine add(@Nullable UUID id) {
        return id == null ? nothing() : id(id);
    }

    @Override
    public CopyLine add(@Nullable Enum<?> value) {
        return value == null ? nothing() : text(value.name());
    }

    @Override
    public CopyLine add(long value) {
        switch (types.get(column)) {
            case INT8 -> sized(8).putLong(value);
            case INT4 -> sized(4).putInt(Math.toIntExact(value));
            default -> add((Object) value);
        }
        return this;
    }

    @Override
    public CopyLine add(boolean value) {
        sized(1).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public CopyLine add(@Nullable PartialDate date) {
        if (date == null) {
            return nothing().nothing().nothing();
        }
        text(date.toString());
        dayOrNothing(date.earliest());
        dayOrNothing(date.latest());
        return this;
    }

    @Override
    public CopyLine addAll(Collection<?> values) {
        return array(values.stream().map(Object::toString).toList());
    }

    private CopyBytes nothing() {
        column++;
        room(4).putInt(NULL);
        return this;
    }

    private CopyLine id(UUID id) {
        sized(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    private void dayOrNothing(@Nullable LocalDate day) {
        if (day == null) {
            nothing();
        } else {
            day(day);
        }
    }

    private void day(LocalDate day) {
        sized(4).putInt(Math.toIntExact(day.toEpochDay() - DAYS_TO_2000));
    }

    private CopyLine text(String value) {
        // PostgreSQL keeps no U+0000 in a text
        byte[] bytes = value.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        sized(bytes.length).put(bytes);
        return this;
    }

    private void json(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        sized(1 + bytes.length).put((byte) 1).put(bytes);
    }

    /** The elements of a text {@code {a,b}}. */
    private static List<String> elements(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty() ? List.of() : Arrays.asList(inside.split(",", -1));
    }

    private CopyLine array(List<String> elements) {
        Column type = types.get(column);
        List<byte[]> bytes = elements.stream()
                .map(element -> type == Column.UUIDS
                        ? bytes(UUID.fromString(element))
                        : element.getBytes(StandardCharsets.UTF_8))
                .toList();
        int dimensions = elements.isEmpty() ? 0 : 1;
        int size = 12
                + 8 * dimensions
                + bytes.stream().mapToInt(one -> 4 + one.length).sum();
        ByteBuffer to = sized(size).putInt(dimensions).putInt(0).putInt(type.element());
        if (dimensions == 1) {
            to.putInt(elements.size()).putInt(1);
        }
        bytes.forEach(one -> to.putInt(one.length).put(one));
        return this;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The next column's value takes so many bytes. */
    private ByteBuffer sized(int bytes) {
        column++;
        return room(4 + bytes).putInt(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            out = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes))
                    .put(out.flip());
        }
        return out;
    }
}
