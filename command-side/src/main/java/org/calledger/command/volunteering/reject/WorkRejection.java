package org.calledger.command.volunteering.reject;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.volunteering.Judged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.refusal.Rule;

/**
 * Is there such work, not yet rejected? A confirmation does not stand in the way: the latest word counts. What else its people
 * did, and certificates that counted it, are left out: those go stale.
 */
public record WorkRejection(Judged judged) {
    public static final Slice<RejectWork, WorkRejection> SLICE = Slice.of(
                    RejectWork.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(WorkRejected.class)
            .reads(command -> Judged.reads(command.workId()))
            .from(new WorkRejection(Judged.NOTHING), (past, fact) -> new WorkRejection(past.judged.with(fact)))
            .decides(WorkRejection::decide);

    private Decision decide(RejectWork command, Asked asked) {
        Chronology.notBefore(command.on(), judged.get(command.workId()));
        if (judged.isRejected()) {
            throw Rule.WORK_ALREADY_REJECTED.broken("workId", command.workId());
        }
        return Decision.of(
                new WorkRejected(command.workId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
