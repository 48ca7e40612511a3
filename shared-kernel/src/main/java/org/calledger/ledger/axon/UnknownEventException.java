package org.calledger.ledger.axon;

import org.calledger.ledger.EventType;

/** The ledger holds a type or revision that this release cannot read; whoever needs it stops. */
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownEventException(EventType type) {
        super("the ledger holds " + type.name() + " revision " + type.revision()
                + ", which this release cannot read: use a newer one");
    }
}
