package org.calledger.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * An event in its place.
 *
 * @param position 1, 2, 3 … without a gap
 * @param recordedAt when this ledger recorded it, by the database's clock; never earlier than that of the position
 *     before
 * @param time the message's own timestamp, to the microsecond
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
        Set<Tag> tags) {

    /** The event in its place; times are kept to the microsecond, as every store keeps them. */
    public static SequencedEvent of(NewEvent event, long position, Instant recordedAt) {
        return new SequencedEvent(
                position,
                event.id(),
                event.type(),
                recordedAt,
                event.time().truncatedTo(ChronoUnit.MICROS),
                event.payload(),
                event.metadata(),
                event.tags());
    }
}
