package org.calledger.command.programme.include;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class IncludeInitiativeTest {
    private final Town town = new Town();
    private final InitiativeIncluded included =
            new InitiativeIncluded(town.greenYears, town.garden, on("2014"), null, null);
    private final Given ready = Given.facts(town.programme("2010", "2016"), town.proposed(null));

    @Test
    void an_initiative_becomes_part_once() {
        ready.when(Inclusion.SLICE, include("2014")).then(included);
        ready.also(included)
                .when(Inclusion.SLICE, include("2015"))
                .refused(Rule.PROGRAMME_ALREADY_INCLUDED, "initiativeId");
    }

    @Test
    void within_the_programmes_life() {
        ready.when(Inclusion.SLICE, include("2017")).refused(Rule.PROGRAMME_OUTSIDE_PERIOD, "on");
        ready.when(Inclusion.SLICE, include("2013-05")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.programmeClosed("2014-06-30"));
        ready.when(Inclusion.SLICE, include("2014-07-01")).refused(Rule.PROGRAMME_CLOSED, "programmeId");
        ready.when(Inclusion.SLICE, include("2014-06-30")).accepted();
    }

    @Test
    void both_that_there_are() {
        Given.facts(town.proposed(null))
                .when(Inclusion.SLICE, include("2014"))
                .refused(Rule.PROGRAMME_UNKNOWN, "programmeId");
        Given.facts(town.programme("2010", null))
                .when(Inclusion.SLICE, include("2014"))
                .refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
    }

    private IncludeInitiative include(String on) {
        return new IncludeInitiative(town.greenYears, town.garden, on(on), null, null);
    }
}
