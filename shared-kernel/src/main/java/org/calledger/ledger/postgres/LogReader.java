package org.calledger.ledger.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.calledger.ledger.EventType;
import org.calledger.ledger.LedgerException;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Sourced;
import org.calledger.ledger.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the log by SQL, each call one short statement on a connection of the pool. Safe for many threads. */
final class LogReader {
    private final DataSource readers;
    private final EventTypes types;

    LogReader(DataSource readers, EventTypes types) {
        this.readers = readers;
        this.types = types;
    }

    /** What a condition's check by SQL found. */
    record Checked(long head, boolean conflict) {}

    /** What the filter keeps of an event. */
    record Tagged(long position, String type, Set<Tag> tags) {}

    Sourced source(Query query) {
        return events(query, 0, Long.MAX_VALUE, null);
    }

    /** Up to {@code limit} events, by position; the head is that of the same snapshot. */
    Sourced page(Query query, long after, long until, int limit) {
        return events(query, after, until, (long) limit);
    }

    /** For each query its own answer, by one statement; null where there was too much for that. */
    List<@Nullable Sourced> sourceEach(List<Query> queries) {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = EachSql.events(connection, queries);
                ResultSet row = statement.executeQuery()) {
            EachAnswer answer = new EachAnswer(queries);
            long head = 0;
            while (row.next()) {
                head = row.getLong(1);
                Array items = row.getArray(11);
                if (row.getLong(2) > 0) {
                    answer.add(event(row, connection), (Integer[]) items.getArray());
                } else if (items != null) {
                    answer.tooMuch((Integer[]) items.getArray());
                }
            }
            return answer.upTo(head);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private Sourced events(Query query, long after, long until, @Nullable Long limit) {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = QuerySql.events(connection, query, after, until, limit)) {
            return collect(statement, connection);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    long head() {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT position FROM ledger.log_head");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    Optional<SequencedEvent> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<SequencedEvent> byIds(Collection<UUID> ids) {
        String sql = "SELECT h.position AS head, e.position, e.event_id, e.type_id, e.type_revision, e.recorded_at,"
                + " e.event_time, e.payload, e.metadata, e.tags"
                + " FROM ledger.event_log e, ledger.log_head h WHERE e.event_id = any(?)";
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return collect(statement, connection).events();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** Whether anything behind {@code after} matches; on an appender's thread. */
    Checked check(Query query, long after) {
        try (Connection connection = readers.getConnection()) {
            return check(connection, query, after);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** The same on the sequencer's connection, under the lock. */
    static Checked check(Connection connection, Query query, long after) throws SQLException {
        try (PreparedStatement statement = QuerySql.anyMatch(connection, query, after);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Checked(row.getLong(1), row.getBoolean(2));
        }
    }

    /** A page of the log's tags, for {@link SeenTags}. */
    List<Tagged> tagged(long after, int limit) throws SQLException {
        String sql =
                "SELECT position, type_id, tags FROM ledger.event_log WHERE position > ? ORDER BY position LIMIT ?";
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            List<Tagged> rows = new ArrayList<>(limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Tagged(
                            row.getLong(1), types.nameOf(row.getInt(2), connection), StoredTags.of(row.getString(3))));
                }
            }
            return rows;
        }
    }

    private Sourced collect(PreparedStatement statement, Connection connection) throws SQLException {
        List<SequencedEvent> events = new ArrayList<>();
        long head = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                head = row.getLong(1);
                if (row.getLong(2) > 0) {
                    events.add(event(row, connection));
                }
            }
        }
        return new Sourced(events, head);
    }

    private SequencedEvent event(ResultSet row, Connection connection) throws SQLException {
        return new SequencedEvent(
                row.getLong(2),
                row.getObject(3, UUID.class),
                new EventType(types.nameOf(row.getInt(4), connection), row.getInt(5)),
                instant(row, 6),
                instant(row, 7),
                row.getBytes(8),
                row.getBytes(9),
                StoredTags.of(row.getString(10)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LedgerException unavailable(SQLException failure) {
        return new LedgerException.Unavailable("the ledger's database: " + failure.getMessage(), failure);
    }
}
