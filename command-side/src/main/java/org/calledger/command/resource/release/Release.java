package org.calledger.command.resource.release;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Is the resource committed to this initiative, in the ledger's order? What it does for others is left out, and whether
 * the initiative has ended: a release says when the resource was free in fact.
 */
public record Release(Known known, @Nullable ResourceCommitted held) {
    public static final Slice<ReleaseResource, Release> SLICE = Slice.of(
                    ReleaseResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceReleased.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.resourceId(), command.initiativeId()),
                    facts(ResourceCommitted.class, ResourceReleased.class)
                            .about(command.resourceId(), command.initiativeId())))
            .from(new Release(Known.NOTHING, null), Release::evolve)
            .decides(Release::decide);

    private Release evolve(Fact fact) {
        return switch (fact) {
            case ResourceCommitted commitment -> new Release(known, commitment);
            case ResourceReleased ignored -> new Release(known, null);
            default -> new Release(known.with(fact), held);
        };
    }

    private Decision decide(ReleaseResource command, Asked asked) {
        known.require("resourceId", command.resourceId());
        known.require("initiativeId", command.initiativeId());
        if (held == null) {
            throw Rule.RESOURCE_NOT_COMMITTED.broken("resourceId", command.resourceId(), command.initiativeId());
        }
        Chronology.notBefore(command.on(), held);
        return Decision.of(new ResourceReleased(
                command.resourceId(), command.initiativeId(), command.on(), command.note(), command.source()));
    }
}
