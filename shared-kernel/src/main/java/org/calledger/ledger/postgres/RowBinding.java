package org.calledger.ledger.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Puts the events of a batch into the parameters of {@link AppendSql}: arrays of numbers go in binary form. */
final class RowBinding {
    private final PreparedStatement statement;
    private final PGConnection postgres;
    private int at;

    RowBinding(PreparedStatement statement, int first) throws SQLException {
        this.statement = statement;
        this.postgres = statement.getConnection().unwrap(PGConnection.class);
        this.at = first;
    }

    /** Answers the next parameter's number. */
    int bind(AppendBatch batch) throws SQLException {
        if (batch.rows().size() == 1) {
            one(batch.rows().getFirst());
        } else {
            tags(TagRow.of(batch));
            many(batch.rows(), LeafEntry.micros(batch.recordedAt()));
        }
        return at;
    }

    private void one(AppendBatch.Row row) throws SQLException {
        SequencedEvent event = row.event();
        NewEvent given = row.prepared().event();
        statement.setLong(at++, event.position());
        statement.setInt(at++, row.prepared().typeId());
        array("bytea", row.prepared().tagKeys());
        statement.setLong(at++, LeafEntry.micros(event.recordedAt()));
        statement.setLong(at++, event.position());
        statement.setString(at++, event.id().toString());
        statement.setLong(at++, row.prepared().leaf().timeMicros());
        statement.setInt(at++, row.prepared().typeId());
        statement.setInt(at++, event.type().revision());
        statement.setObject(at++, day(given.happenedFrom()), Types.INTEGER);
        statement.setObject(at++, day(given.happenedTo()), Types.INTEGER);
        statement.setBytes(at++, row.leafHash());
        statement.setString(at++, row.prepared().tags());
        statement.setBytes(at++, event.metadata());
        statement.setBytes(at++, event.payload());
    }

    private void tags(List<TagRow> rows) throws SQLException {
        int size = rows.size();
        byte[][] tags = new byte[size][];
        long[] positions = new long[size];
        int[] types = new int[size];
        for (int i = 0; i < size; i++) {
            tags[i] = rows.get(i).tag();
            positions[i] = rows.get(i).position();
            types[i] = rows.get(i).typeId();
        }
        array("bytea", tags);
        array("int8", positions);
        array("int4", types);
    }

    private void many(List<AppendBatch.Row> rows, long recordedAt) throws SQLException {
        int size = rows.size();
        long[] positions = new long[size];
        String[] ids = new String[size];
        long[] times = new long[size];
        int[] types = new int[size];
        int[] revisions = new int[size];
        @Nullable Integer[] from = new @Nullable Integer[size];
        @Nullable Integer[] to = new @Nullable Integer[size];
        byte[][] leaves = new byte[size][];
        String[] tags = new String[size];
        byte[][] metadata = new byte[size][];
        byte[][] payloads = new byte[size][];
        for (int i = 0; i < size; i++) {
            AppendBatch.Row row = rows.get(i);
            SequencedEvent event = row.event();
            positions[i] = event.position();
            ids[i] = event.id().toString();
            times[i] = row.prepared().leaf().timeMicros();
            types[i] = row.prepared().typeId();
            revisions[i] = event.type().revision();
            from[i] = day(row.prepared().event().happenedFrom());
            to[i] = day(row.prepared().event().happenedTo());
            leaves[i] = row.leafHash();
            tags[i] = row.prepared().tags();
            metadata[i] = event.metadata();
            payloads[i] = event.payload();
        }
        statement.setLong(at++, recordedAt);
        array("int8", positions);
        array("text", ids);
        array("int8", times);
        array("int4", types);
        array("int4", revisions);
        array("int4", from);
        array("int4", to);
        array("bytea", leaves);
        array("text", tags);
        array("bytea", metadata);
        array("bytea", payloads);
    }

    private void array(String type, Object values) throws SQLException {
        statement.setArray(at++, postgres.createArrayOf(type, values));
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }
}
