package org.calledger.query.projection;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;

/** The events that no rows could be made of, and what somebody decides about them. Safe for use by many threads. */
public final class Parking {
    private final Decisions decisions;
    private final Transactions transactions;

    public Parking(Layout layout, Ledger ledger, DataSource database) {
        this.decisions = new Decisions(ledger, layout);
        this.transactions = new Transactions(database);
    }

    /** The first hundred, those that wait for a decision before those that are skipped. */
    List<Parked> first() {
        return transactions.in(connection ->
                ParkedTable.exists(connection, Layout.LIVE) ? ParkedTable.first(connection, Layout.LIVE) : List.of());
    }

    /** How many wait for a decision. */
    public long waiting() {
        return transactions.in(connection ->
                ParkedTable.exists(connection, Layout.LIVE) ? ParkedTable.waiting(connection, Layout.LIVE) : 0L);
    }

    /** Tries it again; the event as it is parked after that, if it is. Empty also where nothing is parked there. */
    Optional<Parked> retry(long position) {
        return transactions.in(connection -> {
            PositionTable.Stand stand = PositionTable.lock(connection);
            if (ParkedTable.at(connection, Layout.LIVE, position).isPresent()) {
                decisions.retry(connection, Layout.LIVE, position, stand.position());
            }
            return ParkedTable.at(connection, Layout.LIVE, position);
        });
    }

    /** The views do without it from now on. */
    Optional<Parked> skip(long position, String who, String why) {
        return transactions.in(connection -> {
            PositionTable.lock(connection);
            ParkedTable.skip(connection, Layout.LIVE, position, who, why);
            return ParkedTable.at(connection, Layout.LIVE, position);
        });
    }

    boolean holds(long position) {
        return transactions.in(connection -> ParkedTable.exists(connection, Layout.LIVE)
                && ParkedTable.at(connection, Layout.LIVE, position).isPresent());
    }
}
