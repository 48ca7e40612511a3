package org.calledger.command.centre.leave;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.centre.CentreLife;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.refusal.Rule;

/** Did this centre serve that community on that day? Its initiatives there are left out: what is open goes on. */
public record Leaving(CentreLife life) {
    public static final Slice<LeaveCommunity, Leaving> SLICE = Slice.of(LeaveCommunity.class, Role.COORDINATOR)
            .records(CommunityLeft.class)
            .reads(command -> Boundary.of(
                    CentreLife.reads(command.centreId()),
                    facts(CommunityServed.class, CommunityLeft.class).about(command.centreId(), command.communityId()),
                    Known.reads(command.communityId())))
            .from(new Leaving(CentreLife.NONE), (past, fact) -> new Leaving(past.life.with(fact)))
            .decides(Leaving::decide);

    private Decision decide(LeaveCommunity command, Asked asked) {
        life.open(command.centreId(), command.on());
        life.known().require("communityId", command.communityId());
        if (!life.catchment().on(command.on()).contains(command.communityId())) {
            throw Rule.CENTRE_DOES_NOT_SERVE.broken("communityId", command.communityId(), command.centreId());
        }
        return Decision.of(new CommunityLeft(
                command.centreId(), command.communityId(), command.on(), command.note(), command.source()));
    }
}
