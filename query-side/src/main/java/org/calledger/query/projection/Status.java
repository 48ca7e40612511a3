package org.calledger.query.projection;

import java.util.List;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;

/** How far the views are. */
public final class Status {
    private final Layout layout;
    private final Ledger ledger;
    private final Transactions transactions;

    public Status(Layout layout, Ledger ledger, DataSource database) {
        this.layout = layout;
        this.ledger = ledger;
        this.transactions = new Transactions(database);
    }

    PositionTable.Stand stand() {
        return transactions.in(PositionTable::read);
    }

    public List<String> views() {
        return layout.views().stream().map(View::name).toList();
    }

    public long head() {
        return ledger.head();
    }

    /** Events recorded and not yet in the views. */
    public long lag() {
        return Math.max(0, head() - stand().position());
    }
}
