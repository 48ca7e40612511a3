package org.calledger.command.initiative.propose;

import static org.calledger.command.decision.Boundary.facts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Lineage;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.Proposer;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Does this initiative answer open needs of communities that its open centre serves? Other initiatives, of the same needs
 * or the same centre, are left out: needs may be answered many times. An institution's own are free of the centre's rules.
 */
public record Proposal(
        Known known,
        Catchment catchment,
        @Nullable CentreClosed closed,
        Lineage lineage,
        Openness openness,
        Closings closings) {
    public static final Slice<ProposeInitiative, Proposal> SLICE = Slice.of(
                    ProposeInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeProposed.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.initiativeId(), command.institutionId(), command.programmeId()),
                    Catchment.FACTS.aboutIfAny(command.centreId()),
                    facts(CentreClosed.class).aboutIfAny(command.centreId()),
                    Closings.reads(command.institutionId()),
                    Known.readsEach(command.needIds()),
                    Openness.FACTS.aboutEach(command.needIds()),
                    proposer(command.proposedBy())))
            .from(
                    new Proposal(
                            Known.NOTHING, Catchment.NOTHING, null, Lineage.NOTHING, Openness.NOTHING, Closings.NONE),
                    Proposal::evolve)
            .thenReads((command, past) -> past.climb(command))
            .decides(Proposal::decide)
            .inTurnAbout(ProposeInitiative::centreId);

    private static @Nullable Boundary proposer(@Nullable Proposer by) {
        return by == null ? null : Known.reads(by.personId(), by.institutionId(), by.coalitionId());
    }

    private Proposal evolve(Fact fact) {
        return new Proposal(
                known.with(fact),
                catchment.with(fact),
                fact instanceof CentreClosed closing ? closing : closed,
                lineage.with(fact),
                openness.with(fact),
                closings.with(fact));
    }

    private @Nullable Boundary climb(ProposeInitiative command) {
        return command.centreId() == null
                ? null
                : lineage.climb(communities(command.needIds()), catchment.on(command.on()), command.on());
    }

    private List<CommunityId> communities(List<NeedId> needs) {
        return needs.stream()
                .map(need -> known.find(NeedReported.class, need))
                .filter(Objects::nonNull)
                .map(NeedReported::communityId)
                .distinct()
                .toList();
    }

    private Decision decide(ProposeInitiative command, Asked asked) {
        known.refuseTwice("initiativeId", command.initiativeId());
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        checkNeeds(command);
        checkCentre(command);
        known.within("programmeId", command.programmeId(), command.on());
        checkProposer(command.proposedBy());
        return Decision.of(proposed(command));
    }

    private void checkNeeds(ProposeInitiative command) {
        if (command.needIds().isEmpty()) {
            throw Rule.INITIATIVE_ANSWERS_NO_NEED.broken("needIds");
        }
        for (NeedId need : command.needIds()) {
            known.since("needIds", need, command.on());
            if (openness.isMerged(need) || openness.isWithdrawn(need, command.on())) {
                throw Rule.INITIATIVE_NEED_NOT_OPEN.broken("needIds", need);
            }
        }
    }

    /** A proposal on the day of the closing or after it, or possibly so, would leave an open initiative at a closed centre. */
    private void checkCentre(ProposeInitiative command) {
        if (command.centreId() == null) {
            return;
        }
        known.since("centreId", command.centreId(), command.on());
        if (closed != null && !command.on().isCertainlyBefore(closed.on())) {
            throw Rule.INITIATIVE_CENTRE_CLOSED.broken("centreId", command.centreId(), closed.on());
        }
        Set<CommunityId> served = catchment.on(command.on());
        for (NeedId need : command.needIds()) {
            CommunityId of = known.get(NeedReported.class, "needIds", need).communityId();
            if (!lineage.isWithin(of, served, command.on())) {
                throw Rule.INITIATIVE_NEED_OUTSIDE_CENTRE.broken("needIds", need, command.centreId());
            }
        }
    }

    private void checkProposer(@Nullable Proposer by) {
        if (by != null) {
            known.require("proposedBy/personId", by.personId());
            known.require("proposedBy/institutionId", by.institutionId());
            known.require("proposedBy/coalitionId", by.coalitionId());
        }
    }

    private InitiativeProposed proposed(ProposeInitiative command) {
        return new InitiativeProposed(
                command.initiativeId(),
                command.centreId(),
                command.institutionId(),
                command.title(),
                command.kind(),
                command.origin(),
                command.needIds().stream().distinct().toList(),
                communities(command.needIds()),
                command.capacity(),
                command.programmeId(),
                command.proposedBy(),
                command.on(),
                command.note(),
                command.source());
    }
}
