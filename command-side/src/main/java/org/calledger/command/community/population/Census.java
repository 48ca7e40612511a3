package org.calledger.command.community.population;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CommunityEvent.PopulationRecorded;

/** Is there such a community on that day? Its other populations are left out: each is of its own day and source. */
public record Census(Known known, Endings endings) {
    public static final Slice<RecordPopulation, Census> SLICE = Slice.of(RecordPopulation.class, Role.COORDINATOR)
            .records(PopulationRecorded.class)
            .reads(command -> Boundary.of(Known.reads(command.communityId()), Endings.reads(command.communityId())))
            .from(
                    new Census(Known.NOTHING, Endings.NONE),
                    (past, fact) -> new Census(past.known.with(fact), past.endings.with(fact)))
            .decides(Census::decide);

    private Decision decide(RecordPopulation command, Asked asked) {
        known.since("communityId", command.communityId(), command.on());
        endings.refuse("communityId", command.communityId(), command.on());
        return Decision.of(new PopulationRecorded(
                command.communityId(), command.headcount(), command.on(), command.note(), command.source()));
    }
}
