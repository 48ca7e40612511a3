package org.calledger.command.volunteering.confirm;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.volunteering.Judged;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.refusal.Rule;

/**
 * Is there such work, not yet confirmed with these minutes? A rejection does not stand in the way: the latest word counts. What
 * else its people did is left out.
 */
public record WorkConfirmation(Judged judged) {
    public static final Slice<ConfirmWork, WorkConfirmation> SLICE = Slice.of(
                    ConfirmWork.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(WorkConfirmed.class)
            .reads(command -> Judged.reads(command.workId()))
            .from(new WorkConfirmation(Judged.NOTHING), (past, fact) -> new WorkConfirmation(past.judged.with(fact)))
            .decides(WorkConfirmation::decide);

    private Decision decide(ConfirmWork command, Asked asked) {
        WorkLogged work = judged.get(command.workId());
        Chronology.notBefore(command.on(), work);
        if (judged.isConfirmed()) {
            throw Rule.WORK_ALREADY_CONFIRMED.broken("workId", command.workId());
        }
        return Decision.of(
                new WorkConfirmed(command.workId(), work.minutes(), command.on(), command.note(), command.source()));
    }
}
