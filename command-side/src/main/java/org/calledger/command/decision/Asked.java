package org.calledger.command.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a command beside its fields, so that deciding needs no clock and no generator.
 *
 * @param sentAt when the door took it in, by the clock of this node
 * @param today in the ledger's time zone
 * @param actor pseudonymous subject of whoever sent it
 * @param metadata for the events it becomes, as {@link org.calledger.ledger.axon.MetadataKey} names them
 * @param told what an {@link Enquiry} found out before; null where nobody was asked
 */
public record Asked(
        Instant sentAt,
        LocalDate today,
        String actor,
        Map<String, String> metadata,
        @Nullable Object told) {

    /** Of a command about which nobody was asked. */
    public Asked(Instant sentAt, LocalDate today, String actor, Map<String, String> metadata) {
        this(sentAt, today, actor, metadata, null);
    }

    /** What an {@link Enquiry} found out, where it is of that kind. */
    public <T> Optional<T> told(Class<T> kind) {
        return kind.isInstance(told) ? Optional.of(kind.cast(told)) : Optional.empty();
    }
}
