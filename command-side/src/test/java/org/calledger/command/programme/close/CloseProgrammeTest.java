package org.calledger.command.programme.close;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class CloseProgrammeTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.programme("2010", "2016"));

    @Test
    void a_programme_ends_once_before_its_period_does_or_after() {
        ready.when(ProgrammeClosing.SLICE, close("2014")).then(town.programmeClosed("2014"));
        ready.when(ProgrammeClosing.SLICE, close("2018")).accepted();
        ready.also(town.programmeClosed("2014"))
                .when(ProgrammeClosing.SLICE, close("2015"))
                .refused(Rule.PROGRAMME_CLOSED, "programmeId");
    }

    @Test
    void one_that_there_is_and_not_before_its_first_day() {
        Given.nothing().when(ProgrammeClosing.SLICE, close("2014")).refused(Rule.PROGRAMME_UNKNOWN, "programmeId");
        ready.when(ProgrammeClosing.SLICE, close("2009")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private CloseProgramme close(String on) {
        return new CloseProgramme(town.greenYears, null, on(on), null, null);
    }
}
