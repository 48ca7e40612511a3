package org.calledger.query.projection;

import java.util.List;
import javax.sql.DataSource;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the views cannot get past: they stop before it, since nothing is ever skipped.
     *
     * @param type the stored name
     */
    public record Stopped(long position, String type, int revision) {}

    /** The next event, where this release cannot read it; null where it can, or there is none. */
    public @Nullable Stopped stopped() {
        for (SequencedEvent next :
                ledger.page(Query.all(), stand().position(), 1).events()) {
            if (!EventTypes.isReadable(next.type())) {
                return new Stopped(
                        next.position(), next.type().name(), next.type().revision());
            }
        }
        return null;
    }

    /** Events recorded and not yet in the views. */
    public long lag() {
        return Math.max(0, head() - stand().position());
    }
}
