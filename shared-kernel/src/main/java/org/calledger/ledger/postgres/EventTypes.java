package org.calledger.ledger.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.calledger.ledger.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The stored names of event types and their numbers. Rows are only ever added, so that what is held here stays true.
 * A name is recorded before its first event, in a transaction of its own: a crash in between leaves an unused name.
 */
final class EventTypes {
    private final DataSource readers;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final Map<Integer, List<EventType>> types = new ConcurrentHashMap<>();

    EventTypes(DataSource readers) {
        this.readers = readers;
    }

    /** The number of a name, given one where it has none yet. On an appender's thread. */
    int idFor(String name) throws SQLException {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        try (Connection connection = readers.getConnection()) {
            insert(connection, name);
            load(connection);
        }
        Integer given = ids.get(name);
        if (given == null) {
            throw new SQLException("event type " + name + " could not be recorded");
        }
        return given;
    }

    /** On a reader's thread, over the connection that it reads with. */
    String nameOf(int id, Connection connection) throws SQLException {
        String known = names.get(id);
        if (known == null) {
            load(connection);
            known = names.get(id);
        }
        return require(known, id);
    }

    /** Sees to it that all numbers up to this one can be asked for without a connection. */
    void knowUpTo(int newest, Connection connection) throws SQLException {
        if (newest > 0 && !names.containsKey(newest)) {
            load(connection);
        }
    }

    /** One instance for a type's number and revision, of those that {@link #knowUpTo} covers. */
    EventType typeOf(int id, int revision) {
        List<EventType> revisions = types.computeIfAbsent(id, any -> new CopyOnWriteArrayList<>());
        for (EventType type : revisions) {
            if (type.revision() == revision) {
                return type;
            }
        }
        EventType type = new EventType(known(id), revision);
        revisions.add(type);
        return type;
    }

    /** The name of a number that {@link #nameOf} has been asked for before. */
    String known(int id) {
        return require(names.get(id), id);
    }

    private static String require(@Nullable String name, int id) {
        if (name == null) {
            throw new IllegalStateException("event type " + id + " has no name in ledger.event_type");
        }
        return name;
    }

    private static void insert(Connection connection, String name) throws SQLException {
        String sql = "INSERT INTO ledger.event_type (name) VALUES (?) ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private void load(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT type_id, name FROM ledger.event_type");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.put(rows.getInt(1), rows.getString(2));
                ids.put(rows.getString(2), rows.getInt(1));
            }
        }
    }
}
