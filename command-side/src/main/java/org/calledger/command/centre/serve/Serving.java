package org.calledger.command.centre.serve;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.Fact;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Does this centre begin to serve that community? Who else serves it is left out: a community may have several centres. */
public record Serving(
        Known known, Catchment catchment, @Nullable CentreClosed closed) {
    public static final Slice<ServeCommunity, Serving> SLICE = Slice.of(ServeCommunity.class, Role.COORDINATOR)
            .records(CommunityServed.class)
            .reads(command -> Boundary.of(
                    facts(CentreOpened.class, CentreClosed.class).about(command.centreId()),
                    facts(CommunityServed.class).about(command.centreId(), command.communityId()),
                    Known.reads(command.communityId())))
            .from(new Serving(Known.NOTHING, Catchment.NOTHING, null), Serving::evolve)
            .decides(Serving::decide);

    private Serving evolve(Fact fact) {
        return new Serving(
                known.with(fact), catchment.with(fact), fact instanceof CentreClosed closing ? closing : closed);
    }

    private Decision decide(ServeCommunity command, Asked asked) {
        known.since("centreId", command.centreId(), command.on());
        known.since("communityId", command.communityId(), command.on());
        if (closed != null && !Chronology.canBeBefore(command.on(), closed.on())) {
            throw Rule.CENTRE_CLOSED.broken("centreId", command.centreId(), closed.on());
        }
        if (catchment.names(command.communityId())) {
            throw Rule.CENTRE_ALREADY_SERVES.broken("communityId", command.communityId(), command.centreId());
        }
        return Decision.of(new CommunityServed(
                command.centreId(), command.communityId(), command.on(), command.note(), command.source()));
    }
}
