package org.calledger.command.initiative.start;

import static org.calledger.command.decision.Boundary.facts;

import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Lineage;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Does this initiative start on its community's own forces, from an open centre? The centre's other initiatives are
 * left out, and what else the resources and people do.
 */
public record Start(
        Known known,
        boolean started,
        @Nullable PartialDate ended,
        @Nullable CentreClosed closed,
        LocalForces forces,
        Lineage lineage) {
    public static final Slice<StartInitiative, Start> SLICE = Slice.of(
                    StartInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeStarted.class)
            .reads(command -> facts(
                            InitiativeProposed.class,
                            InitiativeStarted.class,
                            InitiativeCompleted.class,
                            InitiativeAbandoned.class,
                            ResourceCommitted.class,
                            ResourceReleased.class,
                            InitiativeJoined.class,
                            PromotedFromWaitingList.class,
                            InitiativeLeft.class)
                    .about(command.initiativeId()))
            .from(new Start(Known.NOTHING, false, null, null, LocalForces.NONE, Lineage.NOTHING), Start::evolve)
            .thenReads((command, past) -> past.centre(command))
            .thenReads((command, past) -> facts(ResourceRetired.class).aboutEach(past.forces.resources()))
            .thenReads((command, past) -> past.climb(command))
            .decides(Start::decide);

    private Start evolve(Fact fact) {
        return switch (fact) {
            case InitiativeProposed proposed ->
                new Start(known.with(proposed), started, ended, closed, forces, lineage);
            case InitiativeStarted ignored -> new Start(known, true, ended, closed, forces, lineage);
            case InitiativeCompleted completed -> new Start(known, started, completed.on(), closed, forces, lineage);
            case InitiativeAbandoned abandoned -> new Start(known, started, abandoned.on(), closed, forces, lineage);
            case CentreClosed closing -> new Start(known, started, ended, closing, forces, lineage);
            default -> new Start(known, started, ended, closed, forces.with(fact), lineage.with(fact));
        };
    }

    private @Nullable Boundary centre(StartInitiative command) {
        InitiativeProposed proposed = known.find(InitiativeProposed.class, command.initiativeId());
        return proposed == null ? null : facts(CentreClosed.class).aboutIfAny(proposed.centreId());
    }

    private @Nullable Boundary climb(StartInitiative command) {
        InitiativeProposed proposed = known.find(InitiativeProposed.class, command.initiativeId());
        if (proposed == null) {
            return null;
        }
        Set<CommunityId> from = forces.communities(command.on());
        Set<CommunityId> whole = Set.copyOf(proposed.communityIds());
        return isLocal(from, whole, command.on()) ? null : lineage.climb(from, whole, command.on());
    }

    private boolean isLocal(Set<CommunityId> forces, Set<CommunityId> whole, PartialDate on) {
        return forces.stream().anyMatch(community -> lineage.isWithin(community, whole, on));
    }

    private Decision decide(StartInitiative command, Asked asked) {
        InitiativeProposed proposed = known.get(InitiativeProposed.class, "initiativeId", command.initiativeId());
        Chronology.notBefore(command.on(), proposed);
        if (started) {
            throw Rule.INITIATIVE_ALREADY_STARTED.broken("initiativeId", command.initiativeId());
        }
        if (ended != null && !Chronology.canBeBefore(command.on(), ended)) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", command.initiativeId(), ended);
        }
        if (closed != null && !command.on().isCertainlyBefore(closed.on())) {
            throw Rule.INITIATIVE_CENTRE_CLOSED.broken("initiativeId", closed.centreId(), closed.on());
        }
        if (!isLocal(forces.communities(command.on()), Set.copyOf(proposed.communityIds()), command.on())) {
            throw Rule.INITIATIVE_NO_LOCAL_RESOURCE.broken("initiativeId", command.initiativeId());
        }
        return Decision.of(new InitiativeStarted(
                command.initiativeId(), proposed.centreId(), command.on(), command.note(), command.source()));
    }
}
