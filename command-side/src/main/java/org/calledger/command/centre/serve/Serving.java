package org.calledger.command.centre.serve;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.centre.CentreLife;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.refusal.Rule;

/** Does this centre begin to serve that community? Who else serves it is left out: a community may have several centres. */
public record Serving(CentreLife life, Endings endings) {
    public static final Slice<ServeCommunity, Serving> SLICE = Slice.of(ServeCommunity.class, Role.COORDINATOR)
            .records(CommunityServed.class)
            .reads(command -> Boundary.of(
                    CentreLife.reads(command.centreId()),
                    facts(CommunityServed.class, CommunityLeft.class).about(command.centreId(), command.communityId()),
                    Known.reads(command.communityId()),
                    Endings.reads(command.communityId())))
            .from(
                    new Serving(CentreLife.NONE, Endings.NONE),
                    (past, fact) -> new Serving(past.life.with(fact), past.endings.with(fact)))
            .decides(Serving::decide);

    private Decision decide(ServeCommunity command, Asked asked) {
        life.open(command.centreId(), command.on());
        life.known().since("communityId", command.communityId(), command.on());
        endings.refuse("communityId", command.communityId(), command.on());
        if (life.catchment().on(command.on()).contains(command.communityId())) {
            throw Rule.CENTRE_ALREADY_SERVES.broken("communityId", command.communityId(), command.centreId());
        }
        return Decision.of(new CommunityServed(
                command.centreId(), command.communityId(), command.on(), command.note(), command.source()));
    }
}
