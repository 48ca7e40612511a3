package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The copy of the views that is being made, and what of it is done: written in the transaction that did it, so that a
 * rebuild goes on where a crash left it.
 */
final class NextCopy {
    private static final String MADE = """
            create table rebuild_layout (layout text not null, noted bigint);
            create table rebuild_range (after bigint primary key, until bigint not null);
            create table rebuild_putting (position bigint primary key, event_id uuid not null, target_id uuid not null);
            create table rebuild_step (step text primary key)""";

    private NextCopy() {}

    /** Events behind {@code after}, up to {@code until}. */
    record Range(long after, long until) {}

    /** A correction or a retraction that has been read and not yet taken in. */
    record Note(long position, UUID eventId, UUID target) {

        /** By the fact that each is about in the end, in order. */
        static Map<UUID, List<Note>> byFact(List<Note> notes) {
            Map<UUID, UUID> targets = new HashMap<>();
            notes.forEach(note -> targets.put(note.eventId(), note.target()));
            Map<UUID, List<Note>> byFact = new LinkedHashMap<>();
            for (Note note : notes) {
                UUID fact = note.target();
                while (targets.containsKey(fact)) {
                    fact = targets.get(fact);
                }
                byFact.computeIfAbsent(fact, first -> new ArrayList<>(1)).add(note);
            }
            return byFact;
        }
    }

    /** Whether there is one of that layout to go on with. */
    static boolean isBegun(Connection connection, String layout) throws SQLException {
        String table = Layout.NEXT + ".rebuild_layout";
        if (ask(connection, "select 1 where to_regclass('" + table + "') is not null")
                .isEmpty()) {
            return false;
        }
        return ask(connection, "select layout from " + table).contains(layout);
    }

    /** Empty tables; what was decided about parked events holds for them too. */
    static void begin(Connection connection, Layout layout) throws SQLException {
        List<Parked> skipped = ParkedTable.skipped(connection, Layout.LIVE);
        layout.createTables(connection, Layout.NEXT);
        Layout.execute(connection, MADE);
        ParkedTable.park(connection, Layout.NEXT, skipped);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + Layout.NEXT + ".rebuild_layout (layout) values (?)")) {
            insert.setString(1, layout.fingerprint());
            insert.executeUpdate();
        }
    }

    /** In order. */
    static List<Range> loaded(Connection connection) throws SQLException {
        List<Range> ranges = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select after, until from " + Layout.NEXT + ".rebuild_range order by after")) {
            while (row.next()) {
                ranges.add(new Range(row.getLong(1), row.getLong(2)));
            }
        }
        return ranges;
    }

    static void loaded(Connection connection, Range range) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + Layout.NEXT + ".rebuild_range values (?, ?)")) {
            insert.setLong(1, range.after());
            insert.setLong(2, range.until());
            insert.executeUpdate();
        }
    }

    static void note(Connection connection, List<Note> notes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + Layout.NEXT + ".rebuild_putting values (?, ?, ?)")) {
            for (Note note : notes) {
                insert.setLong(1, note.position());
                insert.setObject(2, note.eventId());
                insert.setObject(3, note.target());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Up to which position all corrections and retractions were noted before any fact was loaded; empty: not yet. */
    static Optional<Long> noted(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select noted from " + Layout.NEXT + ".rebuild_layout")) {
            row.next();
            return Optional.ofNullable(row.getObject(1, Long.class));
        }
    }

    static void noted(Connection connection, long position) throws SQLException {
        Layout.execute(connection, "update " + Layout.NEXT + ".rebuild_layout set noted = " + position);
    }

    /** In order. */
    static List<Note> notes(Connection connection) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select * from " + Layout.NEXT + ".rebuild_putting order by position")) {
            while (row.next()) {
                notes.add(new Note(row.getLong(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
            }
        }
        return notes;
    }

    static void taken(Connection connection, Collection<Note> notes) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + Layout.NEXT + ".rebuild_putting where position = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", notes.stream().map(Note::position).toArray()));
            delete.executeUpdate();
        }
    }

    static Set<String> done(Connection connection) throws SQLException {
        return new HashSet<>(ask(connection, "select step from " + Layout.NEXT + ".rebuild_step"));
    }

    static void done(Connection connection, String step) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + Layout.NEXT + ".rebuild_step values (?)")) {
            insert.setString(1, step);
            insert.executeUpdate();
        }
    }

    /** Nothing but the views is left. */
    static void forget(Connection connection) throws SQLException {
        for (String table : List.of("layout", "range", "putting", "step")) {
            Layout.execute(connection, "drop table " + Layout.NEXT + ".rebuild_" + table);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
