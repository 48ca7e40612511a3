package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.transparency.LeafEntry;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts the rows of a batch into the log, moves the head and commits. Small batches take one round trip, COMMIT and all;
 * large ones go by COPY. On the sequencer's thread. Any exception but a plain server error leaves the outcome open.
 */
final class BatchWriter {
    private static final String COPY_LOG = "COPY ledger.event_log (position, event_id, recorded_at, event_time,"
            + " type_id, type_revision, happened_from, happened_to, leaf_hash, tags, metadata, payload)"
            + " FROM STDIN (FORMAT binary)";
    private static final String COPY_TAGS = "COPY ledger.event_tag (tag, position, type_id) FROM STDIN (FORMAT binary)";

    private final int copyFrom;

    BatchWriter(int copyFrom) {
        this.copyFrom = copyFrom;
    }

    /**
     * What became of a swap.
     *
     * @param clock the database's; null where the head was another and nothing was recorded
     * @param warned the server warned that a standby was not awaited
     */
    record Swapped(@Nullable Instant clock, boolean warned) {}

    /** Whether so many events go in by COPY, which needs the lock first. */
    boolean copies(int events) {
        return events >= copyFrom;
    }

    /**
     * On the connection that holds the lock.
     *
     * @return whether the server warned that a standby was not awaited
     */
    boolean writeAndCommit(Connection connection, AppendBatch batch, long epoch) throws SQLException {
        boolean copy = copies(batch.rows().size());
        if (copy) {
            copy(connection, batch);
        }
        String sql = copy ? AppendSql.MOVE_AND_COMMIT : AppendSql.locked(batch);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = copy ? 1 : new RowBinding(statement, 1).bind(batch);
            bindMove(statement, next, batch, epoch);
            statement.execute();
            return statement.getWarnings() != null;
        }
    }

    /** All in one statement, on a connection without a lock: only if the head still is where the batch begins. */
    Swapped swapAndCommit(Connection connection, AppendBatch batch, HeadLock.Head expected) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AppendSql.swap(batch))) {
            bindMove(statement, 1, batch, expected.epoch());
            statement.setLong(4, expected.position());
            statement.setLong(5, expected.epoch());
            statement.setLong(6, LeafEntry.micros(expected.now()));
            new RowBinding(statement, 7).bind(batch);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                Instant clock = row.next() ? HeadLock.instant(row.getLong(1)) : null;
                return new Swapped(clock, statement.getWarnings() != null);
            }
        }
    }

    private static void bindMove(PreparedStatement statement, int first, AppendBatch batch, long epoch)
            throws SQLException {
        statement.setLong(first, batch.last());
        statement.setLong(first + 1, epoch);
        statement.setLong(first + 2, LeafEntry.micros(batch.recordedAt()));
    }

    /** Where it fails, the session's end or its ROLLBACK ends the COPY too. */
    private static void copy(Connection connection, AppendBatch batch) throws SQLException {
        CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyRows log = new CopyRows(manager.copyIn(COPY_LOG));
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
                    .bytea(row.leafHash())
                    .text(row.prepared().tags())
                    .bytea(event.metadata())
                    .bytea(event.payload());
        }
        log.end();
        CopyRows tags = new CopyRows(manager.copyIn(COPY_TAGS));
        for (TagRow row : TagRow.of(batch)) {
            tags.row(3).bytea(row.tag()).int8(row.position()).int4(row.typeId());
        }
        tags.end();
    }
}
