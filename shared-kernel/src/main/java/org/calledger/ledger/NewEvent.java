package org.calledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that has no position yet.
 *
 * @param id unique in the ledger, UUID version 7 (RFC 9562)
 * @param time the message's own timestamp, the caller's clock; may run backwards
 * @param happenedFrom earliest day on which the fact can have happened, a copy for queries; absent where it has none
 * @param happenedTo latest such day, inclusive
 * @param payload stored as given, at most 1 MiB; not copied, so not to be changed afterwards
 * @param metadata stored as given, at most 1 MiB; not copied
 * @param tags at most 64
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        UUID id,
        EventType type,
        Instant time,
        @Nullable LocalDate happenedFrom,
        @Nullable LocalDate happenedTo,
        byte[] payload,
        byte[] metadata,
        Set<Tag> tags) {

    public static final int MAX_PAYLOAD_BYTES = 1 << 20;
    public static final int MAX_TAGS = 64;

    public NewEvent {
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("an event of " + payload.length + " bytes; at most 1 MiB");
        }
        if (metadata.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("metadata of " + metadata.length + " bytes; at most 1 MiB");
        }
        if (tags.size() > MAX_TAGS) {
            throw new IllegalArgumentException("an event with " + tags.size() + " tags; at most " + MAX_TAGS);
        }
        tags = Set.copyOf(tags);
    }
}
