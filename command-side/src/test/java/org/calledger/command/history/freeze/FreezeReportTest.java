package org.calledger.command.history.freeze;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreezeReportTest {
    private static final Counted COUNTED = new Counted(4711, 1, "ab".repeat(32));

    private final Town town = new Town();
    private final CommunityId quarter = new CommunityId(UUID.randomUUID());

    @Test
    void what_was_counted_is_kept_with_its_position_rules_and_digest() {
        Given.facts(town.community(quarter, null))
                .when(Freezing.SLICE, freeze(2025, quarter, null))
                .told(COUNTED)
                .then(new ReportFrozen(2025, quarter, null, 4711, 1, COUNTED.digest(), on("2026-03-01"), null, null));
        Given.nothing()
                .when(Freezing.SLICE, freeze(2026, null, null))
                .told(COUNTED)
                .accepted();
    }

    @Test
    void of_a_community_or_centre_there_is_and_a_year_that_has_begun() {
        Given.nothing()
                .when(Freezing.SLICE, freeze(2025, quarter, null))
                .told(COUNTED)
                .refused(Rule.COMMUNITY_UNKNOWN, "communityId");
        Given.nothing()
                .when(Freezing.SLICE, freeze(2025, null, new CentreId(UUID.randomUUID())))
                .told(COUNTED)
                .refused(Rule.CENTRE_UNKNOWN, "centreId");
        Given.nothing()
                .when(Freezing.SLICE, freeze(2027, null, null))
                .told(COUNTED)
                .refused(Rule.REPORT_YEAR_NOT_BEGUN, "year");
    }

    @Test
    void a_node_without_the_read_side_freezes_nothing() {
        Given.nothing().when(Freezing.SLICE, freeze(2025, null, null)).refused(Rule.REPORT_NOT_HERE, "year");
    }

    private static FreezeReport freeze(int year, @Nullable CommunityId community, @Nullable CentreId centre) {
        return new FreezeReport(year, community, centre, on("2026-03-01"), null, null);
    }
}
