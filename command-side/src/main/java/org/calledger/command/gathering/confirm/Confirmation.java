package org.calledger.command.gathering.confirm;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.gathering.GatheringLife;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.refusal.Rule;

/** Was this gathering held, and recorded by somebody else? Who attended it is left out. */
public record Confirmation(GatheringLife life) {
    public static final Slice<ConfirmEvent, Confirmation> SLICE = Slice.of(
                    ConfirmEvent.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(EventConfirmed.class)
            .reads(command -> facts(EventPlanned.class, EventRecorded.class, EventConfirmed.class, EventCancelled.class)
                    .about(command.gatheringId()))
            .fromRecorded(
                    new Confirmation(GatheringLife.NONE),
                    (past, recorded) -> new Confirmation(past.life.with(recorded)))
            .decides(Confirmation::decide);

    private Decision decide(ConfirmEvent command, Asked asked) {
        EventRecorded held = life.held(command.gatheringId());
        Chronology.notBefore(command.on(), held);
        if (life.confirmed() != null) {
            throw Rule.GATHERING_ALREADY_CONFIRMED.broken("gatheringId", command.gatheringId());
        }
        if (asked.actor().equals(life.recorder())) {
            throw Rule.GATHERING_CONFIRMED_BY_RECORDER.broken("gatheringId", command.gatheringId());
        }
        return Decision.of(new EventConfirmed(command.gatheringId(), command.on(), command.note(), command.source()));
    }
}
