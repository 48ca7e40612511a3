package org.calledger.command.initiative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Relatives;
import org.calledger.command.decision.Trail;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.jspecify.annotations.Nullable;

/** Who takes part in an initiative and who waits for a place, in the ledger's order. Institutions take no place. */
public record Roster(Map<Id, Joining> joined, Map<Id, Joining> waiting) {
    /** The facts it is made of. */
    public static final Boundary.Types MOVES = Boundary.facts(
            InitiativeJoined.class,
            WaitingListJoined.class,
            PromotedFromWaitingList.class,
            InitiativeLeft.class,
            WaitingListLeft.class);

    /** As they were told. */
    public static Roster of(Trail<InitiativeEvent> moves) {
        Roster roster = new Roster(new LinkedHashMap<>(), new LinkedHashMap<>());
        moves.toList().forEach(roster::take);
        return roster;
    }

    private void take(InitiativeEvent move) {
        switch (move) {
            case WaitingListJoined joining -> waiting.put(member(joining), joining);
            case Joining joining -> {
                waiting.remove(member(joining));
                joined.put(member(joining), joining);
            }
            case InitiativeLeft leaving -> joined.remove(member(leaving.personId(), leaving.institutionId()));
            case WaitingListLeft leaving -> waiting.remove(member(leaving.personId(), leaving.institutionId()));
            default -> {
                // nobody comes or goes
            }
        }
    }

    private static Id member(Joining joining) {
        return member(joining.personId(), joining.institutionId());
    }

    /** The one of the two that there is. */
    public static Id member(@Nullable PersonId person, @Nullable InstitutionId institution) {
        return person == null ? Objects.requireNonNull(institution) : person;
    }

    /** Whoever of these takes part or waits; null: nobody. */
    public @Nullable Id anyOf(Iterable<? extends Id> members) {
        for (Id member : members) {
            if (has(member)) {
                return member;
            }
        }
        return null;
    }

    public boolean has(Id member) {
        return joined.containsKey(member) || waiting.containsKey(member);
    }

    /** How many places are taken. */
    public long people() {
        return joined.keySet().stream().filter(PersonId.class::isInstance).count();
    }

    /** Who gets the places that are free now: whoever is next in line, and never before they began to wait. */
    public List<PromotedFromWaitingList> promotions(int capacity, PartialDate on, Relatives relatives) {
        return Line.of(this, capacity - people(), relatives).next().stream()
                .map(first -> promoted(first, on))
                .toList();
    }

    private static PromotedFromWaitingList promoted(Joining waiting, PartialDate on) {
        WaitingListJoined joining = (WaitingListJoined) waiting;
        return new PromotedFromWaitingList(
                joining.initiativeId(),
                joining.participant(),
                joining.institutionId(),
                joining.role(),
                joining.homeCommunityId(),
                on.isCertainlyBefore(joining.on()) ? joining.on() : on,
                null,
                null);
    }
}
