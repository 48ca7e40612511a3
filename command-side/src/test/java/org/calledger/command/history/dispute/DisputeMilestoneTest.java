package org.calledger.command.history.dispute;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.HistoryEvent.MilestoneDisputed;
import org.calledger.events.MilestoneId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisputeMilestoneTest {
    private final Town town = new Town();
    private final MilestoneId other = new MilestoneId(UUID.randomUUID());

    @Test
    void both_stand_side_by_side() {
        Given.facts(town.milestone(town.beginning, "1997"), town.milestone(other, "1998"))
                .when(Dispute.SLICE, dispute(other, "2018"))
                .then(new MilestoneDisputed(
                        town.beginning, other, "inna data w drugim źródle", on("2018"), null, null));
    }

    @Test
    void milestones_there_are_and_two_of_them() {
        Given.nothing().when(Dispute.SLICE, dispute(null, "2018")).refused(Rule.MILESTONE_UNKNOWN, "milestoneId");
        Given given = Given.facts(town.milestone(town.beginning, "1997"));
        given.when(Dispute.SLICE, dispute(other, "2018")).refused(Rule.MILESTONE_UNKNOWN, "byMilestoneId");
        given.when(Dispute.SLICE, dispute(town.beginning, "2018"))
                .refused(Rule.MILESTONE_DISPUTES_ITSELF, "byMilestoneId");
        given.when(Dispute.SLICE, dispute(null, "1996")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        given.when(Dispute.SLICE, dispute(null, "2018")).accepted();
    }

    private DisputeMilestone dispute(@Nullable MilestoneId by, String on) {
        return new DisputeMilestone(town.beginning, by, "inna data w drugim źródle", on(on), null, null);
    }
}
