package org.calledger.command.initiative.leave;

import java.util.ArrayList;
import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.initiative.Membership;
import org.calledger.command.initiative.Roster;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves, and who gets the place that is free then? Where places are not counted, everybody else's joinings are left
 * out: nobody waits. Whether two who take part were one person is left out too: their places are two until one leaves.
 */
public record Departure(Membership membership) {
    public static final Slice<LeaveInitiative, Departure> SLICE = Slice.of(
                    LeaveInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeLeft.class, WaitingListLeft.class, PromotedFromWaitingList.class)
            .reads(command -> Membership.reads(command.initiativeId(), command.personId(), command.institutionId()))
            .from(new Departure(Membership.NONE), (past, fact) -> new Departure(past.membership.with(fact)))
            .thenReads((command, past) -> past.membership.relatives(command.personId()))
            .thenReads((command, past) ->
                    past.membership.moves(command.initiativeId(), command.personId(), command.institutionId()))
            .thenReads((command, past) -> past.membership.line(past.membership.capacity(), 1))
            .decides(Departure::decide)
            .inTurnAbout(LeaveInitiative::initiativeId);

    private Decision decide(LeaveInitiative command, Asked asked) {
        membership.open(command.initiativeId(), command.on());
        String field = command.personId() == null ? "institutionId" : "personId";
        Id member = Roster.member(command.personId(), command.institutionId());
        membership.known().require(field, member);
        Roster roster = membership.roster();
        Id there = roster.anyOf(membership.members(command.personId(), command.institutionId()));
        if (there == null) {
            throw Rule.INITIATIVE_NOT_JOINED.broken(field, member, command.initiativeId());
        }
        PersonId person = there instanceof PersonId one ? one : null;
        if (roster.waiting().containsKey(there)) {
            Chronology.notBefore(command.on(), roster.waiting().get(there));
            return Decision.of(new WaitingListLeft(
                    command.initiativeId(),
                    person,
                    command.institutionId(),
                    command.on(),
                    command.note(),
                    command.source()));
        }
        Chronology.notBefore(command.on(), roster.joined().get(there));
        return new Decision(left(command, person, membership.capacity()), List.of());
    }

    /** Under the record that joined. */
    private List<Fact> left(LeaveInitiative command, @Nullable PersonId person, @Nullable Integer capacity) {
        InitiativeLeft left = new InitiativeLeft(
                command.initiativeId(),
                person,
                command.institutionId(),
                command.on(),
                command.note(),
                command.source());
        List<Fact> facts = new ArrayList<>(List.of(left));
        if (capacity != null) {
            facts.addAll(membership.promotions(capacity, command.on(), left));
        }
        return facts;
    }
}
