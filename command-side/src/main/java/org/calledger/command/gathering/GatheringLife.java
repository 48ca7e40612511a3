package org.calledger.command.gathering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.ledger.axon.MetadataKey;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** A gathering, from its plan to its confirmation, as far as it has come. */
public record GatheringLife(
        @Nullable EventPlanned planned,
        @Nullable Recorded held,
        Set<PersonId> named,
        @Nullable EventConfirmed confirmed,
        @Nullable EventCancelled cancelled) {
    public static final GatheringLife NONE = new GatheringLife(null, null, Set.of(), null, null);

    public GatheringLife with(Recorded recorded) {
        return switch (recorded.fact()) {
            case EventPlanned plan -> new GatheringLife(plan, held, named, confirmed, cancelled);
            case EventRecorded record ->
                new GatheringLife(planned, recorded, naming(record.participants()), confirmed, cancelled);
            case AttendanceRecorded attendance ->
                new GatheringLife(planned, held, naming(attendance.participants()), confirmed, cancelled);
            case EventConfirmed confirmation -> new GatheringLife(planned, held, named, confirmation, cancelled);
            case EventCancelled cancellation -> new GatheringLife(planned, held, named, confirmed, cancellation);
            default -> this;
        };
    }

    private Set<PersonId> naming(List<Participant> participants) {
        Set<PersonId> more = new LinkedHashSet<>(named);
        participants.forEach(participant -> more.add(participant.personId()));
        return more;
    }

    /** As it was recorded; refuses a gathering there is not, one that is only planned, and one that was cancelled. */
    public EventRecorded held(GatheringId gathering) {
        refuseCancelled(gathering);
        if (held != null) {
            return (EventRecorded) held.fact();
        }
        throw planned == null
                ? Rule.GATHERING_UNKNOWN.broken("gatheringId", gathering)
                : Rule.GATHERING_NOT_HELD.broken("gatheringId", gathering);
    }

    public void refuseCancelled(GatheringId gathering) {
        if (cancelled != null) {
            throw Rule.GATHERING_CANCELLED.broken("gatheringId", gathering, cancelled.on());
        }
    }

    /** Who recorded that it was held; null: not told. */
    public @Nullable String recorder() {
        return held == null ? null : held.metadata().get(MetadataKey.ACTOR);
    }
}
