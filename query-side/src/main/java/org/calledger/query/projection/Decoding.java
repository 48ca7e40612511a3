package org.calledger.query.projection;

import java.util.Map;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.Recorded;
import org.calledger.query.stored.StoredFacts;

/** Stored bytes into facts. */
public final class Decoding {
    private Decoding() {}

    /** Without metadata, which no fold looks at. Throws UnknownEventException on a type of a newer release. */
    public static Recorded recorded(SequencedEvent event) {
        return new Recorded(event.position(), event.id(), event.recordedAt(), StoredFacts.read(event), Map.of());
    }
}
