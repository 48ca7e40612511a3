package org.calledger.query.projection;

import javax.sql.DataSource;

/** Makes the tables when there are none, or when they are of another release; then a rebuild fills them. */
public final class ReadModel {
    private final Layout layout;
    private final Transactions transactions;
    private final Rebuild rebuild;

    public ReadModel(Layout layout, DataSource database, Rebuild rebuild) {
        this.layout = layout;
        this.transactions = new Transactions(database);
        this.rebuild = rebuild;
    }

    /** Returns at once; until the first rebuild is done nothing is answered. One that a crash interrupted goes on. Called before the live driver starts. */
    public void open() {
        if (!matches() || rebuild.progress().state() == Rebuild.State.INTERRUPTED) {
            rebuild.start();
        }
    }

    /** As {@link #open}, but waits for the rebuild. */
    public void openAndWait() {
        if (!matches()) {
            rebuild.run();
        }
    }

    private boolean matches() {
        return transactions.in(connection -> {
            PositionTable.create(connection);
            PositionTable.Stand stand = PositionTable.lock(connection);
            boolean matches = stand.layout().equals(layout.fingerprint()) && stand.ready();
            if (!matches) {
                PositionTable.stand(connection, new PositionTable.Stand(stand.position(), stand.layout(), false));
            }
            return matches;
        });
    }
}
