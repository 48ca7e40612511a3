package org.calledger.command.initiative.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.decision.Warning;
import org.calledger.command.initiative.Membership;
import org.calledger.command.initiative.Roster;
import org.calledger.events.Background;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.JoiningRole;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;

/**
 * Is there a place, or a place on the waiting list? Where places are not counted, everybody else's joinings are left out:
 * they change nothing.
 */
public record Admission(Membership membership) {
    public static final Slice<JoinInitiative, Admission> SLICE = Slice.of(
                    JoinInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeJoined.class, WaitingListJoined.class, PromotedFromWaitingList.class)
            .reads(command -> Membership.reads(command.initiativeId(), command.personId(), command.institutionId()))
            .from(new Admission(Membership.NONE), (past, fact) -> new Admission(past.membership.with(fact)))
            .thenReads((command, past) -> past.membership.relatives(command.personId()))
            .thenReads((command, past) ->
                    past.membership.moves(command.initiativeId(), command.personId(), command.institutionId()))
            .thenReads((command, past) -> past.membership.line(past.membership.capacity(), 0))
            .decides(Admission::decide)
            .inTurnAbout(JoinInitiative::initiativeId);

    private Decision decide(JoinInitiative command, Asked asked) {
        membership.open(command.initiativeId(), command.on());
        String field = command.personId() == null ? "institutionId" : "personId";
        Id member = Roster.member(command.personId(), command.institutionId());
        membership.known().require(field, member);
        Roster roster = membership.roster();
        if (roster.anyOf(membership.members(command.personId(), command.institutionId())) != null) {
            throw Rule.INITIATIVE_ALREADY_JOINED.broken(field, member, command.initiativeId());
        }
        InitiativeJoined joined = command.personId() == null ? partner(command) : person(command, command.personId());
        Integer capacity = membership.capacity();
        return capacity == null || command.personId() == null
                ? Decision.of(joined)
                : within(capacity, joined, roster, command.on().isCertainlyBefore(PartialDate.of(asked.today())));
    }

    /** What was, was; today's joinings wait behind those who wait already. */
    private Decision within(int capacity, InitiativeJoined joined, Roster roster, boolean was) {
        boolean full = roster.people() >= capacity;
        if (was) {
            Decision decision = Decision.of(joined);
            return full ? decision.warning(Warning.INITIATIVE_OVER_CAPACITY) : decision;
        }
        if (!full && roster.waiting().isEmpty()) {
            return Decision.of(joined);
        }
        WaitingListJoined waiting = waiting(joined);
        List<Fact> facts = new ArrayList<>(List.of(waiting));
        facts.addAll(membership.promotions(capacity, joined.on(), waiting));
        return new Decision(facts, List.of());
    }

    private InitiativeJoined partner(JoinInitiative command) {
        boolean unlike = command.ageBand() != null || command.sex() != null || command.background() != null;
        if (unlike || (command.role() != null && command.role() != JoiningRole.PARTNER)) {
            throw Rule.INITIATIVE_INSTITUTION_IS_PARTNER.broken("institutionId", command.initiativeId());
        }
        InstitutionRegistered institution = membership
                .known()
                .get(InstitutionRegistered.class, "institutionId", Objects.requireNonNull(command.institutionId()));
        return new InitiativeJoined(
                command.initiativeId(),
                null,
                institution.institutionId(),
                JoiningRole.PARTNER,
                institution.communityId(),
                command.on(),
                command.note(),
                command.source());
    }

    private InitiativeJoined person(JoinInitiative command, PersonId id) {
        if (command.background() == Background.CLERGY) {
            throw Rule.PERSON_CLERGY_NOT_RECORDED.broken("background");
        }
        PersonRegistered person = membership.known().get(PersonRegistered.class, "personId", id);
        return new InitiativeJoined(
                command.initiativeId(),
                new Traits(command.ageBand(), command.sex(), command.background()).of(person, command.on()),
                null,
                Objects.requireNonNullElse(command.role(), JoiningRole.PARTICIPANT),
                person.communityId(),
                command.on(),
                command.note(),
                command.source());
    }

    private static WaitingListJoined waiting(InitiativeJoined joined) {
        return new WaitingListJoined(
                joined.initiativeId(),
                joined.participant(),
                joined.institutionId(),
                joined.role(),
                joined.homeCommunityId(),
                joined.on(),
                joined.note(),
                joined.source());
    }
}
