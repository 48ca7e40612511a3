package org.calledger.command.history.dispute;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.HistoryEvent.MilestoneDisputed;
import org.calledger.refusal.Rule;

/** Is there such a milestone, and the one that says otherwise? Other disputes are left out: each stands for itself. */
public record Dispute(Known known) {
    public static final Slice<DisputeMilestone, Dispute> SLICE = Slice.of(
                    DisputeMilestone.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(MilestoneDisputed.class)
            .reads(command -> Known.reads(command.milestoneId(), command.byMilestoneId()))
            .from(new Dispute(Known.NOTHING), (past, fact) -> new Dispute(past.known.with(fact)))
            .decides(Dispute::decide);

    private Decision decide(DisputeMilestone command, Asked asked) {
        known.since("milestoneId", command.milestoneId(), command.on());
        known.require("byMilestoneId", command.byMilestoneId());
        if (command.milestoneId().equals(command.byMilestoneId())) {
            throw Rule.MILESTONE_DISPUTES_ITSELF.broken("byMilestoneId", command.milestoneId());
        }
        return Decision.of(new MilestoneDisputed(
                command.milestoneId(),
                command.byMilestoneId(),
                command.reason(),
                command.on(),
                command.note(),
                command.source()));
    }
}
