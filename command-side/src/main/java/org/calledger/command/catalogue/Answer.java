package org.calledger.command.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Warning;

/** What a sender is told. */
public sealed interface Answer {

    /**
     * Recorded, durably.
     *
     * @param position of the last event
     * @param ids the ids of what the command made, by field
     * @param before whether the same key had recorded it before: then nothing new was
     */
    record Accepted(
            long position, List<AcceptedEvent> events, Map<String, String> ids, List<Warning> warnings, boolean before)
            implements Answer {}

    /** One event of it; type is the stored name. */
    record AcceptedEvent(UUID eventId, String type, long position) {}

    /** Nothing was recorded (but see {@code ledger.outcome-unknown}). */
    record Refused(Problem problem) implements Answer {}
}
