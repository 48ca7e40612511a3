package org.calledger.command.resource.retire;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.resource.Retired;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceRetired;

/** Is there such a resource, not yet retired? What it is committed to is left out: things break while they are needed. */
public record Retirement(Known known, Retired retired) {
    public static final Slice<RetireResource, Retirement> SLICE = Slice.of(
                    RetireResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceRetired.class)
            .reads(command ->
                    facts(ResourceRegistered.class, ResourceRetired.class).about(command.resourceId()))
            .from(
                    new Retirement(Known.NOTHING, Retired.NOT),
                    (past, fact) -> new Retirement(past.known.with(fact), past.retired.with(fact)))
            .decides(Retirement::decide);

    private Decision decide(RetireResource command, Asked asked) {
        known.since("resourceId", command.resourceId(), command.on());
        retired.checkAnyDay();
        return Decision.of(new ResourceRetired(
                command.resourceId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
