package org.calledger.command.resource.confirm;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.resource.Retired;
import org.calledger.events.ResourceEvent.ResourceConfirmed;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceRetired;

/** Was there such a resource on that day? Earlier confirmations are left out: one looks as often as one likes. */
public record ResourceConfirmation(Known known, Retired retired) {
    public static final Slice<ConfirmResource, ResourceConfirmation> SLICE = Slice.of(
                    ConfirmResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceConfirmed.class)
            .reads(command ->
                    facts(ResourceRegistered.class, ResourceRetired.class).about(command.resourceId()))
            .from(
                    new ResourceConfirmation(Known.NOTHING, Retired.NOT),
                    (past, fact) -> new ResourceConfirmation(past.known.with(fact), past.retired.with(fact)))
            .decides(ResourceConfirmation::decide);

    private Decision decide(ConfirmResource command, Asked asked) {
        known.since("resourceId", command.resourceId(), command.on());
        retired.check(command.on());
        return Decision.of(new ResourceConfirmed(command.resourceId(), command.on(), command.note(), command.source()));
    }
}
