package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.calledger.query.projection.Rebuild.Phase;
import org.calledger.query.projection.Rebuild.Progress;
import org.calledger.query.projection.Rebuild.State;

/** How far the last rebuild is, for every node to tell, and for the one that goes on after a crash. */
final class RebuildTable {
    private RebuildTable() {}

    static Progress read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from projection.rebuild")) {
            row.next();
            OffsetDateTime started = row.getObject("started", OffsetDateTime.class);
            return new Progress(
                    State.valueOf(row.getString("state")),
                    Phase.valueOf(row.getString("phase")),
                    row.getLong("position"),
                    row.getLong("head"),
                    started == null ? null : started.toInstant(),
                    row.getLong("millis"),
                    row.getString("reason"));
        }
    }

    static void write(Connection connection, Progress progress) throws SQLException {
        String sql = "update projection.rebuild set state = ?, phase = ?, position = ?, head = ?, started = ?,"
                + " millis = ?, reason = ?, runs = runs + ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, progress.state().name());
            update.setString(2, progress.phase().name());
            update.setLong(3, progress.position());
            update.setLong(4, progress.head());
            update.setObject(
                    5, progress.started() == null ? null : progress.started().atOffset(ZoneOffset.UTC));
            update.setLong(6, progress.millis());
            update.setString(7, progress.reason());
            update.setInt(8, progress.state() == State.DONE ? 1 : 0);
            update.executeUpdate();
        }
    }

    /** How many rebuilds were ever done. */
    static long runs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select runs from projection.rebuild")) {
            row.next();
            return row.getLong(1);
        }
    }
}
