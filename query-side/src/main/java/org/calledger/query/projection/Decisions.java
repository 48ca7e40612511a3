package org.calledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.Recorded;

/**
 * What becomes of a parked event. No fold looks at another fact, so that the rows of a fact are known from the fact, what
 * put it right, and which of those events are parked: they are made anew, all others stay.
 */
final class Decisions {
    private final Ledger ledger;
    private final Layout layout;

    Decisions(Ledger ledger, Layout layout) {
        this.ledger = ledger;
        this.layout = layout;
    }

    /**
     * Tries it again, within the connection's transaction, which holds the position.
     *
     * @param position how far the views of that schema are
     * @return whether it is in the views now; if not, it stays parked, and its reason is the new one
     */
    boolean retry(Connection connection, String schema, long parked, long position) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Set<Long> left = ParkedTable.positions(connection, schema);
            left.remove(parked);
            remake(connection, schema, parked, left, position);
            ParkedTable.remove(connection, schema, parked);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            if (!Intake.isOfTheData(refused)) {
                throw refused;
            }
            failedAgain(connection, schema, parked, refused);
        } catch (RuntimeException still) {
            connection.rollback(before);
            failedAgain(connection, schema, parked, still);
        }
        return false;
    }

    private void failedAgain(Connection connection, String schema, long parked, Exception failure) throws SQLException {
        ParkedTable.failedAgain(
                connection,
                schema,
                parked,
                Parked.now(Incoming.of(stored(parked)), failure).reason());
    }

    private void remake(Connection connection, String schema, long event, Set<Long> left, long position)
            throws SQLException {
        Putting putting = new Putting(ledger);
        Recorded retried = Decoding.recorded(stored(event));
        Recorded fact = retried.fact() instanceof PuttingRight right ? putting.root(right.eventId()) : retried;
        Folding folding = new Folding(layout.projections(), putting);
        for (Recorded one : putting.chain(fact, position)) {
            if (!left.contains(one.position())) {
                folding.take(one);
            }
        }
        for (Shape shape : layout.shapes()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + schema + "." + shape.table() + " where origin = ?")) {
                delete.setLong(1, fact.position());
                delete.executeUpdate();
            }
        }
        RowWriter.write(connection, schema, folding);
        CopyMark.renew(connection, schema);
    }

    private SequencedEvent stored(long position) {
        return ledger.page(Query.all(), position - 1, 1).events().getFirst();
    }

    /** Before the swap: what was decided about the old copy while the new one was made holds for the new one. */
    void carryOver(Connection connection, long position) throws SQLException {
        Map<Long, Parked> old = byPosition(ParkedTable.skipped(connection, Layout.LIVE));
        Map<Long, Parked> next = byPosition(ParkedTable.skipped(connection, Layout.NEXT));
        for (Parked skipped : old.values()) {
            if (!next.containsKey(skipped.position())) {
                skip(connection, skipped, position);
            }
        }
        for (long taken : next.keySet()) {
            if (!old.containsKey(taken)) {
                retry(connection, Layout.NEXT, taken, position);
            }
        }
    }

    private void skip(Connection connection, Parked skipped, long position) throws SQLException {
        Set<Long> left = new HashSet<>(ParkedTable.positions(connection, Layout.NEXT));
        if (left.add(skipped.position())) {
            remake(connection, Layout.NEXT, skipped.position(), left, position);
        } else {
            ParkedTable.remove(connection, Layout.NEXT, skipped.position());
        }
        ParkedTable.park(connection, Layout.NEXT, List.of(skipped));
    }

    private static Map<Long, Parked> byPosition(List<Parked> parked) {
        return parked.stream().collect(Collectors.toMap(Parked::position, Function.identity()));
    }
}
