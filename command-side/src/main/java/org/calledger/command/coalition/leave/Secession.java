package org.calledger.command.coalition.leave;

import org.calledger.access.Role;
import org.calledger.command.coalition.Members;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.refusal.Rule;

/** Is the institution in the coalition, and do at least two stay? What the coalition did is left out. */
public record Secession(Members members) {
    public static final Slice<LeaveCoalition, Secession> SLICE = Slice.of(
                    LeaveCoalition.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CoalitionLeft.class)
            .reads(command -> Members.reads(command.coalitionId()))
            .from(new Secession(Members.NONE), (past, fact) -> new Secession(past.members.with(fact)))
            .decides(Secession::decide);

    private Decision decide(LeaveCoalition command, Asked asked) {
        members.open(command.coalitionId(), command.on());
        if (!members.now().contains(command.institutionId())) {
            throw Rule.COALITION_NOT_JOINED.broken("institutionId", command.institutionId(), command.coalitionId());
        }
        int staying = members.now().size() - 1;
        if (staying < Members.LEAST) {
            throw Rule.COALITION_TOO_FEW_MEMBERS.broken("institutionId", staying);
        }
        return Decision.of(new CoalitionLeft(
                command.coalitionId(), command.institutionId(), command.on(), command.note(), command.source()));
    }
}
