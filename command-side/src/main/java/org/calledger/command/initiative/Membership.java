package org.calledger.command.initiative;

import static org.calledger.command.decision.Boundary.facts;

import java.util.List;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Trail;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What joining and leaving look back on: the initiative, whoever comes or goes, and its roster.
 *
 * @param capacity as it is now; null: no bound
 */
public record Membership(
        Known known, @Nullable PartialDate ended, @Nullable Integer capacity, Trail<InitiativeEvent> moves) {
    public static final Membership NONE = new Membership(Known.NOTHING, null, null, Trail.empty());

    /** First: what the initiative is, whether it has ended, and who it is about. */
    public static Boundary reads(
            InitiativeId initiative, @Nullable PersonId person, @Nullable InstitutionId institution) {
        return Boundary.of(
                facts(
                                InitiativeProposed.class,
                                CapacityChanged.class,
                                InitiativeCompleted.class,
                                InitiativeAbandoned.class)
                        .about(initiative),
                Known.reads(person, institution));
    }

    /** Then: everybody's comings and goings where places are counted, else only those of the one it is about. */
    public @Nullable Boundary moves(
            InitiativeId initiative, @Nullable PersonId person, @Nullable InstitutionId institution) {
        InitiativeProposed proposed = known.find(InitiativeProposed.class, initiative);
        if (proposed == null) {
            return null;
        }
        if (person != null && capacity != null) {
            return Roster.MOVES.about(initiative);
        }
        return Boundary.of(members(person, institution).stream()
                .map(member -> Roster.MOVES.about(initiative, member))
                .toArray(Boundary[]::new));
    }

    /** Between the two: which records are one person with the one it is about. */
    public @Nullable Boundary relatives(@Nullable PersonId person) {
        return known.relatives().follow(person);
    }

    /** Last: what became of those who would move up to so many places, and to as many more as get free. */
    public @Nullable Boundary line(@Nullable Integer places, int more) {
        if (places == null) {
            return null;
        }
        Roster roster = roster();
        return Line.of(roster, places + more - roster.people(), known.relatives())
                .fates();
    }

    /** Who moves up to so many places, once this is recorded too. */
    public List<PromotedFromWaitingList> promotions(int places, PartialDate on, InitiativeEvent... recorded) {
        Trail<InitiativeEvent> all = moves;
        for (InitiativeEvent move : recorded) {
            all = all.with(move);
        }
        return Roster.of(all).promotions(places, on, known.relatives());
    }

    /** The institution, or every record of the person. */
    public Set<? extends Id> members(@Nullable PersonId person, @Nullable InstitutionId institution) {
        return person == null
                ? Set.of(Roster.member(null, institution))
                : known.relatives().family(person);
    }

    public Membership with(Fact fact) {
        return switch (fact) {
            case InitiativeProposed proposed -> new Membership(known.with(proposed), ended, proposed.capacity(), moves);
            case CapacityChanged change -> new Membership(known, ended, change.capacity(), moves);
            case InitiativeCompleted completed -> new Membership(known, completed.on(), capacity, moves);
            case InitiativeAbandoned abandoned -> new Membership(known, abandoned.on(), capacity, moves);
            case InitiativeEvent move -> new Membership(known, ended, capacity, moves.with(move));
            default -> new Membership(known.with(fact), ended, capacity, moves);
        };
    }

    /** The initiative; refuses one that there is not, or that was over on that day. */
    public InitiativeProposed open(InitiativeId initiative, PartialDate on) {
        InitiativeProposed proposed = known.get(InitiativeProposed.class, "initiativeId", initiative);
        Chronology.notBefore(on, proposed);
        if (ended != null && !Chronology.canBeBefore(on, ended)) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", initiative, ended);
        }
        return proposed;
    }

    public Roster roster() {
        return Roster.of(moves);
    }
}
