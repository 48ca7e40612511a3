package org.calledger.command.gathering.cancel;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.gathering.GatheringLife;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.refusal.Rule;

/**
 * Is there such a gathering, not cancelled yet? Whether it was recorded as held is left out: then it was not, and counts
 * no more.
 */
public record Cancellation(GatheringLife life) {
    public static final Slice<CancelEvent, Cancellation> SLICE = Slice.of(
                    CancelEvent.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(EventCancelled.class)
            .reads(command -> facts(EventPlanned.class, EventRecorded.class, EventCancelled.class)
                    .about(command.gatheringId()))
            .fromRecorded(
                    new Cancellation(GatheringLife.NONE),
                    (past, recorded) -> new Cancellation(past.life.with(recorded)))
            .decides(Cancellation::decide);

    private Decision decide(CancelEvent command, Asked asked) {
        if (life.planned() == null && life.held() == null) {
            throw Rule.GATHERING_UNKNOWN.broken("gatheringId", command.gatheringId());
        }
        Chronology.notBefore(command.on(), life.planned());
        life.refuseCancelled(command.gatheringId());
        return Decision.of(new EventCancelled(
                command.gatheringId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
