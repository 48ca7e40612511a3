package org.calledger.command.resource.commit;

import static org.calledger.command.decision.Boundary.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Span;
import org.calledger.command.decision.Trail;
import org.calledger.command.resource.Retired;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceEvent;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Is the resource there, and free for this initiative? Only an exclusive one's other commitments are read, their releases,
 * and whether their initiatives have ended; what else goes on in those is left out.
 */
public record Commitment(
        Known known, Retired retired, Trail<ResourceEvent> others, Map<InitiativeId, PartialDate> ended) {
    public static final Slice<CommitResource, Commitment> SLICE = Slice.of(
                    CommitResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceCommitted.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.resourceId(), command.initiativeId()),
                    facts(ResourceRetired.class).about(command.resourceId()),
                    facts(InitiativeCompleted.class, InitiativeAbandoned.class).about(command.initiativeId())))
            .from(new Commitment(Known.NOTHING, Retired.NOT, Trail.empty(), Map.of()), Commitment::evolve)
            .thenReads((command, past) -> past.isExclusive(command)
                    ? facts(ResourceCommitted.class, ResourceReleased.class).about(command.resourceId())
                    : null)
            .thenReads((command, past) ->
                    facts(InitiativeCompleted.class, InitiativeAbandoned.class).aboutEach(past.committedTo()))
            .decides(Commitment::decide);

    private Commitment evolve(Fact fact) {
        return switch (fact) {
            case ResourceCommitted commitment -> new Commitment(known, retired, others.with(commitment), ended);
            case ResourceReleased release -> new Commitment(known, retired, others.with(release), ended);
            case InitiativeCompleted completed -> ended(completed.initiativeId(), completed.on());
            case InitiativeAbandoned abandoned -> ended(abandoned.initiativeId(), abandoned.on());
            default -> new Commitment(known.with(fact), retired.with(fact), others, ended);
        };
    }

    private Commitment ended(InitiativeId initiative, PartialDate on) {
        Map<InitiativeId, PartialDate> more = new HashMap<>(ended);
        more.put(initiative, on);
        return new Commitment(known, retired, others, more);
    }

    private boolean isExclusive(CommitResource command) {
        ResourceRegistered resource = known.find(ResourceRegistered.class, command.resourceId());
        return resource != null && resource.exclusive();
    }

    private Set<InitiativeId> committedTo() {
        return held().stream().map(Held::initiative).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Decision decide(CommitResource command, Asked asked) {
        ResourceRegistered resource = known.get(ResourceRegistered.class, "resourceId", command.resourceId());
        Chronology.notBefore(command.on(), resource);
        retired.check(command.on());
        known.since("initiativeId", command.initiativeId(), command.on());
        PartialDate end = ended.get(command.initiativeId());
        if (end != null && !Chronology.canBeBefore(command.on(), end)) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", command.initiativeId(), end);
        }
        Span.checkUntil(command.until(), command.on());
        checkFree(command);
        return Decision.of(new ResourceCommitted(
                command.resourceId(),
                command.initiativeId(),
                resource.communityId(),
                command.until(),
                command.on(),
                command.note(),
                command.source()));
    }

    private void checkFree(CommitResource command) {
        Span wanted = new Span(command.on(), command.until(), null);
        for (Held other : held()) {
            if (other.span(ended.get(other.initiative())).overlaps(wanted)) {
                throw Rule.RESOURCE_ALREADY_COMMITTED.broken("resourceId", command.resourceId(), other.initiative());
            }
        }
    }

    /** A commitment, and the day it was released, if it was. */
    private record Held(ResourceCommitted by, @Nullable PartialDate released) {
        InitiativeId initiative() {
            return by.initiativeId();
        }

        Span span(@Nullable PartialDate initiativeEnded) {
            return new Span(by.on(), by.until(), released == null ? initiativeEnded : released);
        }
    }

    /** A release ends whatever of its initiative was held when it was recorded. */
    private List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (ResourceEvent event : others.toList()) {
            switch (event) {
                case ResourceCommitted by -> held.add(new Held(by, null));
                case ResourceReleased release ->
                    held.replaceAll(
                            one -> one.released() == null && one.initiative().equals(release.initiativeId())
                                    ? new Held(one.by(), release.on())
                                    : one);
                default -> {
                    // says nothing of who holds it
                }
            }
        }
        return held;
    }
}
