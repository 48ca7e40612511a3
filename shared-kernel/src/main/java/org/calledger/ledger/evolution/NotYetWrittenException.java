package org.calledger.ledger.evolution;

import org.calledger.ledger.EventType;

/** What is to be recorded has no words yet in the format that the ledger is written in; the upgrade is to be finished first. */
public final class NotYetWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient EventType type;

    public NotYetWrittenException(EventType type, int format) {
        super(type.name() + " revision " + type.revision() + " cannot be written in format " + format
                + " of the ledger: finish the upgrade first");
        this.type = type;
    }

    public EventType type() {
        return type;
    }
}
