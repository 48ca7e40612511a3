package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.Recorded;

/**
 * One batch of the live driver. The position in the database says what is new: a batch delivered twice, or one read
 * before a rebuild overtook it, is skipped as far as its rows stand already; one that leaves a gap is refused, so that
 * Axon reads again from the position.
 */
public final class LiveBatch {
    private final Ledger ledger;
    private final Layout layout;
    private final RowWriter writer;

    public LiveBatch(Ledger ledger, Layout layout) {
        this.ledger = ledger;
        this.layout = layout;
        this.writer = new RowWriter(layout);
    }

    /** Rows and position, within the connection's transaction. */
    public void write(Connection connection, List<Recorded> events) throws SQLException {
        PositionTable.Stand stand = PositionTable.lock(connection);
        if (!stand.ready()) {
            throw new IllegalStateException("the views are being made anew");
        }
        long expected = stand.position() + 1;
        Folding folding = new Folding(layout.projections(), new Putting(ledger));
        for (Recorded event : events) {
            if (event.position() > expected) {
                throw new IllegalStateException("position " + expected + " is missing before " + event.position());
            }
            if (event.position() == expected) {
                folding.take(event);
                expected++;
            }
        }
        if (expected > stand.position() + 1) {
            writer.write(connection, Layout.LIVE, folding);
            PositionTable.move(connection, expected - 1);
        }
    }
}
