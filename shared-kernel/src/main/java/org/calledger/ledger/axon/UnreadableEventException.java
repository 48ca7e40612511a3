package org.calledger.ledger.axon;

import org.calledger.ledger.EventType;

/** A type and revision that this release knows, and a payload that is none of it. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableEventException(EventType type, long position, RuntimeException cause) {
        super(
                "the payload at position " + position + " is no " + type.name() + " of revision " + type.revision()
                        + ": " + cause.getMessage(),
                cause);
    }
}
