package org.calledger.ledger.axon;

import org.calledger.ledger.EventType;

/** The ledger holds a type or revision that this release cannot read; whoever needs it stops. */
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient EventType type;
    private final long position;

    /** @param position where it stands; 0 where that is not known */
    public UnknownEventException(EventType type, long position) {
        super("the ledger holds " + type.name() + " revision " + type.revision()
                + (position == 0 ? "" : " at position " + position)
                + ", which this release cannot read: use a newer one");
        this.type = type;
        this.position = position;
    }

    public EventType type() {
        return type;
    }

    /** From 1; 0 where it is not known. */
    public long position() {
        return position;
    }
}
