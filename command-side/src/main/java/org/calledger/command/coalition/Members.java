package org.calledger.command.coalition;

import java.util.LinkedHashSet;
import java.util.Set;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Who is in a coalition, in the ledger's order, and whether it has been dissolved. */
public record Members(
        @Nullable CoalitionFormed formed,
        Set<InstitutionId> now,
        @Nullable CoalitionDissolved dissolved) {
    public static final Members NONE = new Members(null, Set.of(), null);

    /** Fewer make no coalition. */
    public static final int LEAST = 2;

    /** Its whole life: a coalition is few facts, and each move depends on all before it. */
    public static Boundary reads(CoalitionId coalition) {
        return Boundary.facts(
                        CoalitionFormed.class, CoalitionJoined.class, CoalitionLeft.class, CoalitionDissolved.class)
                .about(coalition);
    }

    public Members with(Fact fact) {
        Set<InstitutionId> members = new LinkedHashSet<>(now);
        switch (fact) {
            case CoalitionFormed begun -> {
                members.addAll(begun.institutionIds());
                return new Members(begun, members, dissolved);
            }
            case CoalitionJoined joined -> members.add(joined.institutionId());
            case CoalitionLeft left -> members.remove(left.institutionId());
            case CoalitionDissolved end -> {
                return new Members(formed, members, end);
            }
            default -> {
                return this;
            }
        }
        return new Members(formed, members, dissolved);
    }

    /** Refuses a coalition that there is not, or that was not on that day: before its beginning, or dissolved. */
    public CoalitionFormed open(CoalitionId coalition, PartialDate on) {
        if (formed == null) {
            throw Rule.COALITION_UNKNOWN.broken("coalitionId", coalition);
        }
        Chronology.notBefore(on, formed);
        if (dissolved != null && !Chronology.canBeBefore(on, dissolved.on())) {
            throw closed(coalition, dissolved);
        }
        return formed;
    }

    /** Refuses a coalition that is dissolved, from whichever day on. */
    public void checkNotDissolved(CoalitionId coalition) {
        if (dissolved != null) {
            throw closed(coalition, dissolved);
        }
    }

    private static RuntimeException closed(CoalitionId coalition, CoalitionDissolved dissolved) {
        return Rule.COALITION_CLOSED.broken("coalitionId", coalition, dissolved.on());
    }
}
