package org.calledger.command.initiative.changecapacity;

import java.util.ArrayList;
import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.initiative.Membership;
import org.calledger.command.initiative.Roster;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;

/**
 * Who gets the places that there are more now? Everybody's comings and goings are read, since all of them count; the people
 * themselves are left out, but for what became of those who move up.
 */
public record CapacityChange(Membership membership) {
    public static final Slice<ChangeCapacity, CapacityChange> SLICE = Slice.of(
                    ChangeCapacity.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CapacityChanged.class, PromotedFromWaitingList.class)
            .reads(command -> Boundary.of(
                    Membership.reads(command.initiativeId(), null, null), Roster.MOVES.about(command.initiativeId())))
            .from(new CapacityChange(Membership.NONE), (past, fact) -> new CapacityChange(past.membership.with(fact)))
            .thenReads((command, past) -> past.membership.line(command.capacity(), 0))
            .decides(CapacityChange::decide)
            .inTurnAbout(ChangeCapacity::initiativeId);

    private Decision decide(ChangeCapacity command, Asked asked) {
        membership.open(command.initiativeId(), command.on());
        List<Fact> facts = new ArrayList<>();
        facts.add(new CapacityChanged(
                command.initiativeId(), command.capacity(), command.on(), command.note(), command.source()));
        facts.addAll(membership.promotions(command.capacity(), command.on()));
        return new Decision(facts, List.of());
    }
}
