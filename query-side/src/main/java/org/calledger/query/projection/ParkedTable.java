package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Events that no rows could be made of: a table in each copy of the views, so that it is swapped with them. */
final class ParkedTable {
    static final String DECLARED = """
            create table parked (
              position   bigint      primary key,
              event_id   uuid        not null,
              type       text        not null,
              reason     text        not null,
              state      text        not null,
              attempts   integer     not null,
              since      timestamptz not null,
              decided_by text,
              decision   text
            )""";

    private static final int SHOWN = 100;

    private ParkedTable() {}

    /** One that is there already was decided about, and stays. */
    static void park(Connection connection, String schema, List<Parked> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        String sql = "insert into " + schema + ".parked values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Parked event : events) {
                insert.setLong(1, event.position());
                insert.setObject(2, event.eventId());
                insert.setString(3, event.type());
                insert.setString(4, event.reason());
                insert.setString(5, event.state().name());
                insert.setInt(6, event.attempts());
                insert.setObject(7, OffsetDateTime.ofInstant(event.since(), ZoneOffset.UTC));
                insert.setString(8, event.decidedBy());
                insert.setString(9, event.decision());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first of them, those that wait before those that are skipped. */
    static List<Parked> first(Connection connection, String schema) throws SQLException {
        return select(connection, schema, "order by state = 'SKIPPED', position limit " + SHOWN);
    }

    static Optional<Parked> at(Connection connection, String schema, long position) throws SQLException {
        return select(connection, schema, "where position = " + position).stream()
                .findFirst();
    }

    static List<Parked> skipped(Connection connection, String schema) throws SQLException {
        return exists(connection, schema) ? select(connection, schema, "where state = 'SKIPPED'") : List.of();
    }

    static Set<Long> positions(Connection connection, String schema) throws SQLException {
        Set<Long> positions = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select position from " + schema + ".parked");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                positions.add(row.getLong(1));
            }
        }
        return positions;
    }

    /** How many wait for a decision. */
    static long waiting(Connection connection, String schema) throws SQLException {
        String sql = "select count(*) from " + schema + ".parked where state = 'WAITING'";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** None before the first views of this release. */
    static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, schema + ".parked");
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    static void failedAgain(Connection connection, String schema, long position, String reason) throws SQLException {
        String sql = "update " + schema + ".parked set attempts = attempts + 1, reason = ? where position = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, reason);
            update.setLong(2, position);
            update.executeUpdate();
        }
    }

    static void skip(Connection connection, String schema, long position, String who, String why) throws SQLException {
        String sql =
                "update " + schema + ".parked set state = 'SKIPPED', decided_by = ?, decision = ? where position = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, who);
            update.setString(2, why);
            update.setLong(3, position);
            update.executeUpdate();
        }
    }

    static void remove(Connection connection, String schema, long position) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + schema + ".parked where position = ?")) {
            delete.setLong(1, position);
            delete.executeUpdate();
        }
    }

    private static List<Parked> select(Connection connection, String schema, String which) throws SQLException {
        List<Parked> parked = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select * from " + schema + ".parked " + which);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                parked.add(parked(row));
            }
        }
        return parked;
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("reason"),
                Parked.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("decision"));
    }
}
