package org.calledger.ledger.axon;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.Fact;

/**
 * A fact in its place in the ledger.
 *
 * @param position from 1
 * @param recordedAt the ledger's clock
 * @param metadata who, when, from where, as {@link MetadataKey} names them
 */
public record Recorded(long position, UUID eventId, Instant recordedAt, Fact fact, Map<String, String> metadata) {

    /** The same event, reading differently. */
    public Recorded reading(Fact corrected) {
        return new Recorded(position, eventId, recordedAt, corrected, metadata);
    }
}
