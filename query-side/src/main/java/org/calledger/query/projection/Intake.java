package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Folds events and writes their rows, for both drivers. Where the database refuses a row for what is in it, the run is
 * halved until the event is found whose row that was: it alone is parked.
 */
final class Intake {
    private final Layout layout;
    private final Past past;
    private final Set<Long> left;

    /** @param left positions of events that are left out */
    Intake(Layout layout, Past past, Set<Long> left) {
        this.layout = layout;
        this.past = past;
        this.left = left;
    }

    Folding fold(List<Incoming> events) {
        Folding folding = new Folding(layout.projections(), new Putting(past), left);
        events.forEach(folding::take);
        return folding;
    }

    void write(Connection connection, String schema, List<Incoming> events) throws SQLException {
        write(connection, schema, events, fold(events));
    }

    /** Within the connection's transaction. */
    void write(Connection connection, String schema, List<Incoming> events, Folding folded) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            RowWriter.write(connection, schema, folded);
            ParkedTable.park(connection, schema, folded.parked());
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            connection.rollback(before);
            if (!isOfTheData(refused)) {
                throw refused;
            }
            writeApart(connection, schema, events, refused);
        }
    }

    private void writeApart(Connection connection, String schema, List<Incoming> events, SQLException refused)
            throws SQLException {
        if (events.size() == 1) {
            ParkedTable.park(connection, schema, new ArrayList<>(List.of(Parked.now(events.getFirst(), refused))));
            return;
        }
        int half = events.size() / 2;
        write(connection, schema, events.subList(0, half));
        write(connection, schema, events.subList(half, events.size()));
    }

    /** Of the value (22), of a constraint (23), beyond a limit (54); anything else is not the event's fault. */
    static boolean isOfTheData(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
