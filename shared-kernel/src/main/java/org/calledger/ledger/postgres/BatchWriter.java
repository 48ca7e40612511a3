package org.calledger.ledger.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts the rows of a batch into the log, moves the head and commits, on the connection that holds the lock. Small
 * batches take one round trip, COMMIT and all; large ones go by COPY. On the sequencer's thread.
 */
final class BatchWriter {
    private static final String MOVE_HEAD = "UPDATE ledger.log_head SET position = ?, epoch = ?,"
            + " recorded_at = timestamptz 'epoch' + ? * interval '1 microsecond'";
    private static final String UNNEST = "WITH tagged AS (INSERT INTO ledger.event_tag (tag, position, type_id)"
            + " SELECT * FROM unnest(?::text[], ?::int8[], ?::int4[]))"
            + " INSERT INTO ledger.event_log (position, event_id, recorded_at, event_time, type_id, type_revision,"
            + " happened_from, happened_to, leaf_hash, tags, metadata, payload)"
            + " SELECT r.position, r.id::uuid, timestamptz 'epoch' + ? * interval '1 microsecond',"
            + " timestamptz 'epoch' + r.event_time * interval '1 microsecond', r.type_id, r.revision,"
            + " date '1970-01-01' + r.happened_from, date '1970-01-01' + r.happened_to, r.leaf,"
            + " string_to_array(r.tags, E'\\n'), r.metadata, r.payload"
            + " FROM unnest(?::int8[], ?::text[], ?::int8[], ?::int4[], ?::int4[], ?::int4[], ?::int4[], ?::bytea[],"
            + " ?::text[], ?::bytea[], ?::bytea[]) AS r(position, id, event_time, type_id, revision, happened_from,"
            + " happened_to, leaf, tags, metadata, payload)";
    private static final String COPY_LOG = "COPY ledger.event_log (position, event_id, recorded_at, event_time,"
            + " type_id, type_revision, happened_from, happened_to, leaf_hash, tags, metadata, payload)"
            + " FROM STDIN (FORMAT binary)";
    private static final String COPY_TAGS = "COPY ledger.event_tag (tag, position, type_id) FROM STDIN (FORMAT binary)";

    private final int copyFrom;

    BatchWriter(int copyFrom) {
        this.copyFrom = copyFrom;
    }

    /** A tag row; in the order of its primary key, so that index pages are visited in a row. */
    private record TagRow(String tag, long position, int typeId) {
        private static final Comparator<TagRow> BY_KEY =
                Comparator.comparing(TagRow::tag).thenComparingLong(TagRow::position);
    }

    /**
     * Sends everything with its COMMIT. Any exception but a plain server error leaves the outcome open.
     *
     * @return whether the server warned that a standby was not awaited
     */
    boolean writeAndCommit(Connection connection, AppendBatch batch, long epoch) throws SQLException {
        boolean copy = batch.rows().size() >= copyFrom;
        if (copy) {
            copy(connection, batch);
        }
        String sql = (copy ? "" : UNNEST + "; ") + MOVE_HEAD + "; COMMIT";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = copy ? 1 : bindRows(connection, statement, batch);
            statement.setLong(next, batch.last());
            statement.setLong(next + 1, epoch);
            statement.setLong(next + 2, LeafEntry.micros(batch.recordedAt()));
            statement.execute();
            return statement.getWarnings() != null;
        }
    }

    private static int bindRows(Connection connection, PreparedStatement statement, AppendBatch batch)
            throws SQLException {
        int at = bindTags(connection, statement, batch);
        statement.setLong(at++, LeafEntry.micros(batch.recordedAt()));
        List<AppendBatch.Row> rows = batch.rows();
        statement.setArray(
                at++,
                array(
                        connection,
                        "int8",
                        rows.stream().map(row -> row.event().position()).toArray()));
        statement.setArray(
                at++,
                array(
                        connection,
                        "text",
                        rows.stream().map(row -> row.event().id().toString()).toArray(String[]::new)));
        statement.setArray(
                at++,
                array(
                        connection,
                        "int8",
                        rows.stream()
                                .map(row -> row.prepared().leaf().timeMicros())
                                .toArray()));
        statement.setArray(
                at++,
                array(
                        connection,
                        "int4",
                        rows.stream().map(row -> row.prepared().typeId()).toArray()));
        statement.setArray(
                at++,
                array(
                        connection,
                        "int4",
                        rows.stream().map(row -> row.event().type().revision()).toArray()));
        statement.setArray(at++, array(connection, "int4", days(rows, true)));
        statement.setArray(at++, array(connection, "int4", days(rows, false)));
        statement.setArray(
                at++,
                array(
                        connection,
                        "bytea",
                        rows.stream().map(BatchWriter::leafHash).toArray(byte[][]::new)));
        statement.setArray(
                at++,
                array(
                        connection,
                        "text",
                        rows.stream()
                                .map(row -> String.join("\n", row.prepared().tags()))
                                .toArray(String[]::new)));
        statement.setArray(
                at++,
                array(
                        connection,
                        "bytea",
                        rows.stream().map(row -> row.event().metadata()).toArray(byte[][]::new)));
        statement.setArray(
                at++,
                array(
                        connection,
                        "bytea",
                        rows.stream().map(row -> row.event().payload()).toArray(byte[][]::new)));
        return at;
    }

    private static int bindTags(Connection connection, PreparedStatement statement, AppendBatch batch)
            throws SQLException {
        List<TagRow> rows = tagRows(batch);
        statement.setArray(
                1, array(connection, "text", rows.stream().map(TagRow::tag).toArray(String[]::new)));
        statement.setArray(
                2, array(connection, "int8", rows.stream().map(TagRow::position).toArray()));
        statement.setArray(
                3, array(connection, "int4", rows.stream().map(TagRow::typeId).toArray()));
        return 4;
    }

    private static Array array(Connection connection, String type, @Nullable Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static @Nullable Integer[] days(List<AppendBatch.Row> rows, boolean from) {
        @Nullable Integer[] days = new @Nullable Integer[rows.size()];
        for (int i = 0; i < days.length; i++) {
            NewEvent event = rows.get(i).prepared().event();
            LocalDate day = from ? event.happenedFrom() : event.happenedTo();
            days[i] = day == null ? null : Math.toIntExact(day.toEpochDay());
        }
        return days;
    }

    private static void copy(Connection connection, AppendBatch batch) throws SQLException {
        CopyRows log = new CopyRows();
        for (AppendBatch.Row row : batch.rows()) {
            SequencedEvent event = row.event();
            log.row(12)
                    .int8(event.position())
                    .uuid(event.id())
                    .timestamptz(event.recordedAt())
                    .timestamptz(event.time())
                    .int4(row.prepared().typeId())
                    .int4(event.type().revision())
                    .date(row.prepared().event().happenedFrom())
                    .date(row.prepared().event().happenedTo())
                    .bytea(leafHash(row))
                    .textArray(row.prepared().tags())
                    .bytea(event.metadata())
                    .bytea(event.payload());
        }
        CopyRows tags = new CopyRows();
        for (TagRow row : tagRows(batch)) {
            tags.row(3).text(row.tag()).int8(row.position()).int4(row.typeId());
        }
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        send(manager, COPY_LOG, log.end());
        send(manager, COPY_TAGS, tags.end());
    }

    private static void send(CopyManager manager, String sql, byte[] rows) throws SQLException {
        try {
            manager.copyIn(sql, new ByteArrayInputStream(rows), 1 << 16);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static List<TagRow> tagRows(AppendBatch batch) {
        List<TagRow> rows = new ArrayList<>();
        for (AppendBatch.Row row : batch.rows()) {
            for (String tag : row.prepared().tags()) {
                rows.add(new TagRow(tag, row.event().position(), row.prepared().typeId()));
            }
        }
        rows.sort(TagRow.BY_KEY);
        return rows;
    }

    private static byte[] leafHash(AppendBatch.Row row) {
        return LeafEntry.hash(
                row.event().position(), row.event().recordedAt(), row.prepared().leaf());
    }
}
