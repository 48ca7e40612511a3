package org.calledger.command.resource.commit;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.refusal.Rule;

/**
 * Is the resource free for this initiative? Only an exclusive one's other commitments are read, and whether their
 * initiatives have ended; what else goes on in those is left out.
 */
public record Commitment(Known known, Trail<ResourceCommitted> others, Map<InitiativeId, PartialDate> ended) {
    public static final Slice<CommitResource, Commitment> SLICE = Slice.of(
                    CommitResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceCommitted.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.resourceId(), command.initiativeId()),
                    facts(InitiativeCompleted.class, InitiativeAbandoned.class).about(command.initiativeId())))
            .from(new Commitment(Known.NOTHING, Trail.empty(), Map.of()), Commitment::evolve)
            .thenReads((command, past) ->
                    past.isExclusive(command) ? facts(ResourceCommitted.class).about(command.resourceId()) : null)
            .thenReads((command, past) ->
                    facts(InitiativeCompleted.class, InitiativeAbandoned.class).aboutEach(past.committedTo()))
            .decides(Commitment::decide);

    private Commitment evolve(Fact fact) {
        return switch (fact) {
            case ResourceCommitted commitment -> new Commitment(known, others.with(commitment), ended);
            case InitiativeCompleted completed -> ended(completed.initiativeId(), completed.on());
            case InitiativeAbandoned abandoned -> ended(abandoned.initiativeId(), abandoned.on());
            default -> new Commitment(known.with(fact), others, ended);
        };
    }

    private Commitment ended(InitiativeId initiative, PartialDate on) {
        Map<InitiativeId, PartialDate> more = new HashMap<>(ended);
        more.put(initiative, on);
        return new Commitment(known, others, more);
    }

    private boolean isExclusive(CommitResource command) {
        ResourceRegistered resource = known.find(ResourceRegistered.class, command.resourceId());
        return resource != null && resource.exclusive();
    }

    private List<InitiativeId> committedTo() {
        return others.toList().stream()
                .map(ResourceCommitted::initiativeId)
                .distinct()
                .toList();
    }

    private Decision decide(CommitResource command, Asked asked) {
        ResourceRegistered resource = known.get(ResourceRegistered.class, "resourceId", command.resourceId());
        Chronology.notBefore(command.on(), resource);
        known.since("initiativeId", command.initiativeId(), command.on());
        PartialDate end = ended.get(command.initiativeId());
        if (end != null && !Chronology.canBeBefore(command.on(), end)) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", command.initiativeId(), end);
        }
        if (command.until() != null && command.until().isCertainlyBefore(command.on())) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("until", command.until(), command.on());
        }
        for (ResourceCommitted other : others.toList()) {
            if (overlap(command, other)) {
                throw Rule.RESOURCE_ALREADY_COMMITTED.broken("resourceId", command.resourceId(), other.initiativeId());
            }
        }
        return Decision.of(new ResourceCommitted(
                command.resourceId(),
                command.initiativeId(),
                resource.communityId(),
                command.until(),
                command.on(),
                command.note(),
                command.source()));
    }

    /** Whether the two cannot but share a day. */
    private boolean overlap(CommitResource command, ResourceCommitted other) {
        PartialDate otherEnded = ended.get(other.initiativeId());
        boolean freed = (otherEnded != null && !command.on().isCertainlyBefore(otherEnded))
                || (other.until() != null && Chronology.canBeBefore(other.until(), command.on()));
        boolean over = command.until() != null && Chronology.canBeBefore(command.until(), other.on());
        return !freed && !over;
    }
}
