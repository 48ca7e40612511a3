package org.calledger.command.coalition.dissolve;

import org.calledger.access.Role;
import org.calledger.command.coalition.Members;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;

/** Is there such a coalition, not yet dissolved? Initiatives it proposed are left out: they go on by themselves. */
public record Dissolution(Members members) {
    public static final Slice<DissolveCoalition, Dissolution> SLICE = Slice.of(
                    DissolveCoalition.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CoalitionDissolved.class)
            .reads(command -> Members.reads(command.coalitionId()))
            .from(new Dissolution(Members.NONE), (past, fact) -> new Dissolution(past.members.with(fact)))
            .decides(Dissolution::decide);

    private Decision decide(DissolveCoalition command, Asked asked) {
        members.checkNotDissolved(command.coalitionId());
        members.open(command.coalitionId(), command.on());
        return Decision.of(new CoalitionDissolved(
                command.coalitionId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
