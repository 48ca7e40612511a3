package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the log as it lies, event after event, by COPY in binary form. Bounded in events and bytes, and done with its
 * connection when it answers. Safe for many threads.
 */
final class RangeReader {
    private static final String HEAD =
            "SELECT position, (SELECT coalesce(max(type_id), 0) FROM ledger.event_type) FROM ledger.log_head";
    private static final String COPY =
            "COPY (SELECT position, event_id, type_id, type_revision, recorded_at, event_time,"
                    + " payload, metadata, tags FROM ledger.event_log WHERE position > %d AND position <= %d ORDER BY position)"
                    + " TO STDOUT (FORMAT binary)";
    private static final long PIECE_BYTES = 16L << 20;

    private final DataSource readers;
    private final EventTypes types;

    RangeReader(DataSource readers, EventTypes types) {
        this.readers = readers;
        this.types = types;
    }

    /** Up to {@code limit} events with {@code after < position <= until}; fewer only at the head and at {@code until}. */
    Sourced page(long after, long until, int limit) {
        return read(after, until, limit, Long.MAX_VALUE);
    }

    /** The same, but large events end the piece early: it holds at least one event, if there is one. */
    List<SequencedEvent> piece(long after, long until, int limit) {
        return read(after, until, limit, PIECE_BYTES).events();
    }

    /** The same over a connection that the caller has, inside a transaction or not. */
    List<SequencedEvent> piece(Connection connection, long after, long until, int limit) throws SQLException {
        return read(connection, after, until, limit, PIECE_BYTES).events();
    }

    private Sourced read(long after, long until, int limit, long maxBytes) {
        try (Connection connection = readers.getConnection()) {
            return read(connection, after, until, limit, maxBytes);
        } catch (SQLException failure) {
            throw LogReader.unavailable(failure);
        }
    }

    private Sourced read(Connection connection, long after, long until, int limit, long maxBytes) throws SQLException {
        long head = head(connection);
        long end = Math.min(Math.min(until, head), limit > Long.MAX_VALUE - after ? Long.MAX_VALUE : after + limit);
        return new Sourced(end <= after ? List.of() : events(connection, after, end, maxBytes), head);
    }

    /** Also makes known all types of events up to there. */
    private long head(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            types.knowUpTo(row.getInt(2), connection);
            return row.getLong(1);
        }
    }

    private List<SequencedEvent> events(Connection connection, long after, long end, long maxBytes)
            throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(after, end));
        try {
            List<SequencedEvent> events = new ArrayList<>((int) Math.min(end - after, 10_000));
            CopiedRows rows = new CopiedRows(copy);
            long bytes = 0;
            while (bytes < maxBytes && rows.next()) {
                SequencedEvent event = event(rows);
                bytes += event.payload().length + event.metadata().length;
                events.add(event);
            }
            return events;
        } finally {
            finish(copy);
        }
    }

    /** The rest is passed over; cancelling would race with the connection's next statement. */
    private static void finish(CopyOut copy) throws SQLException {
        while (copy.isActive()) {
            copy.readFromCopy();
        }
    }

    private SequencedEvent event(CopiedRows row) throws SQLException {
        long position = row.int8();
        var id = row.uuid();
        int type = row.int4();
        int revision = row.int4();
        return new SequencedEvent(
                position,
                id,
                types.typeOf(type, revision),
                row.timestamptz(),
                row.timestamptz(),
                row.bytea(),
                row.bytea(),
                StoredTags.of(row.text()));
    }
}
