package org.calledger.command.decision;

import java.util.List;
import org.calledger.ledger.axon.Recorded;

/** The same request recorded these before; deciding stops. */
final class RecordedBefore extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Recorded> events;

    RecordedBefore(List<Recorded> events) {
        super("recorded before", null, false, false);
        this.events = events;
    }

    List<Recorded> events() {
        return events;
    }
}
