package org.calledger.command.institution.steward;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class AssignStewardshipTest {
    private final Town town = new Town();

    @Test
    void an_institution_coordinates_from_a_day_on() {
        Given.facts(town.institution())
                .when(Stewardship.SLICE, assign("2004"))
                .then(new StewardshipAssigned(town.cultureHouse, on("2004"), null, null));
    }

    @Test
    void one_that_there_is_and_was_then() {
        Given.nothing().when(Stewardship.SLICE, assign("2004")).refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        Given.facts(town.institution())
                .when(Stewardship.SLICE, assign("1994"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private AssignStewardship assign(String on) {
        return new AssignStewardship(town.cultureHouse, on(on), null, null);
    }
}
