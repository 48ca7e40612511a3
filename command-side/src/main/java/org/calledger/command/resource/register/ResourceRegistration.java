package org.calledger.command.resource.register;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.ResourceEvent.ResourceRegistered;

/** Is this resource new, of a community there is? Like resources are left out: a village may have two halls. */
public record ResourceRegistration(Known known) {
    public static final Slice<RegisterResource, ResourceRegistration> SLICE = Slice.of(
                    RegisterResource.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ResourceRegistered.class)
            .reads(command -> Known.reads(
                    command.resourceId(), command.communityId(), command.ownerInstitutionId(), command.ownerPersonId()))
            .from(
                    new ResourceRegistration(Known.NOTHING),
                    (past, fact) -> new ResourceRegistration(past.known.with(fact)))
            .decides(ResourceRegistration::decide);

    private Decision decide(RegisterResource command, Asked asked) {
        known.refuseTwice("resourceId", command.resourceId());
        known.since("communityId", command.communityId(), command.on());
        known.require("ownerInstitutionId", command.ownerInstitutionId());
        known.require("ownerPersonId", command.ownerPersonId());
        return Decision.of(new ResourceRegistered(
                command.resourceId(),
                command.resourceClass(),
                command.name(),
                command.communityId(),
                Boolean.TRUE.equals(command.exclusive()),
                command.ownerInstitutionId(),
                command.ownerPersonId(),
                command.place(),
                command.on(),
                command.note(),
                command.source()));
    }
}
