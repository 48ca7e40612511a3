package org.calledger.command.need.report;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Headcount;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ReportNeedTest {
    private final Town town = new Town();

    @Test
    void a_community_says_what_it_needs() {
        Given.facts(town.community(town.street, null))
                .when(NeedReport.SLICE, report("2012-05"))
                .then(new NeedReported(
                        town.bench,
                        town.street,
                        "Ławka przy źródle",
                        NeedCategory.UNKNOWN,
                        null,
                        null,
                        NeedChannel.UNKNOWN,
                        List.of("seniorzy"),
                        Headcount.UNKNOWN,
                        on("2012-05"),
                        null,
                        null));
    }

    @Test
    void a_community_there_is_and_was() {
        Given.nothing().when(NeedReport.SLICE, report("2012-05")).refused(Rule.COMMUNITY_UNKNOWN, "communityId");
        Given.facts(town.community(town.street, null))
                .when(NeedReport.SLICE, report("1989"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void once() {
        Given.facts(town.community(town.street, null), town.need(town.bench, town.street))
                .when(NeedReport.SLICE, report("2012-05"))
                .refused(Rule.NEED_ALREADY_EXISTS, "needId");
    }

    private ReportNeed report(String on) {
        return new ReportNeed(
                town.bench,
                town.street,
                "Ławka przy źródle",
                null,
                null,
                null,
                null,
                List.of("seniorzy"),
                Headcount.UNKNOWN,
                on(on),
                null,
                null);
    }
}
