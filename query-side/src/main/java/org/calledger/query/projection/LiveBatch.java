package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.calledger.ledger.Ledger;

/**
 * One batch of the live driver. The position in the database says what is new: a batch delivered twice, or one read
 * before a rebuild overtook it, is skipped as far as its rows stand already; one that leaves a gap is refused, so that
 * Axon reads again from the position.
 */
public final class LiveBatch {
    private final Intake intake;

    public LiveBatch(Ledger ledger, Layout layout) {
        this.intake = new Intake(layout, Past.of(ledger), Set.of());
    }

    /** Rows and position, within the connection's transaction. */
    public void write(Connection connection, List<Incoming> events) throws SQLException {
        PositionTable.Stand stand = PositionTable.lock(connection);
        if (!stand.ready()) {
            throw new IllegalStateException("the views are being made anew");
        }
        List<Incoming> fresh = events.stream()
                .filter(event -> event.position() > stand.position())
                .toList();
        long expected = stand.position() + 1;
        for (Incoming event : fresh) {
            if (event.position() != expected) {
                throw new IllegalStateException("position " + expected + " is missing before " + event.position());
            }
            expected++;
        }
        if (!fresh.isEmpty()) {
            intake.write(connection, Layout.LIVE, fresh);
            PositionTable.move(connection, expected - 1);
        }
    }
}
