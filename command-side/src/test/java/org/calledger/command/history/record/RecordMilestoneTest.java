package org.calledger.command.history.record;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordMilestoneTest {
    private final Town town = new Town();
    private final Source chronicle = new Source("Kronika", null, null, null, null);

    @Test
    void something_happened_as_a_source_says() {
        Given.nothing()
                .when(MilestoneRecord.SLICE, record(null, chronicle))
                .then(town.milestone(town.beginning, "1997"));
    }

    @Test
    void never_without_a_source() {
        Given.nothing()
                .when(MilestoneRecord.SLICE, record(null, null))
                .refused(Rule.MILESTONE_SOURCE_REQUIRED, "source");
    }

    @Test
    void once_about_somebody_there_is() {
        Given.nothing()
                .when(MilestoneRecord.SLICE, record(new Subject(null, town.centre, null, null), chronicle))
                .refused(Rule.CENTRE_UNKNOWN, "subject/centreId");
        Given.facts(town.centreOpened())
                .when(MilestoneRecord.SLICE, record(new Subject(null, town.centre, null, null), chronicle))
                .accepted();
        Given.facts(town.milestone(town.beginning, "1998"))
                .when(MilestoneRecord.SLICE, record(null, chronicle))
                .refused(Rule.MILESTONE_ALREADY_EXISTS, "milestoneId");
    }

    private RecordMilestone record(@Nullable Subject subject, @Nullable Source source) {
        return new RecordMilestone(town.beginning, "Początek", null, subject, null, on("1997"), null, source);
    }
}
