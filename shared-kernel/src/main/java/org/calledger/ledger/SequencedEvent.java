package org.calledger.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An event in its place.
 *
 * @param position 1, 2, 3 … without a gap
 * @param recordedAt when this ledger recorded it, by the database's clock; never earlier than that of the position
 *     before
 * @param time the message's own timestamp
 */
@SuppressWarnings("ArrayRecordComponent")
public record SequencedEvent(
        long position,
        UUID id,
        EventType type,
        Instant recordedAt,
        Instant time,
        byte[] payload,
        byte[] metadata,
        Set<Tag> tags) {}
