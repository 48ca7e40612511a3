package org.calledger.command.institution.adopt;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class AdoptMethodTest {
    private final Town town = new Town();

    @Test
    void an_institution_adopts_the_method() {
        Given.facts(town.institution())
                .when(MethodAdoption.SLICE, adopt("2000"))
                .then(town.adopted("2000"));
    }

    @Test
    void once() {
        Given.facts(town.institution(), town.adopted("2000"))
                .when(MethodAdoption.SLICE, adopt("2001"))
                .refused(Rule.INSTITUTION_METHOD_ALREADY_ADOPTED, "institutionId");
    }

    @Test
    void if_there_is_one_and_not_before_it_was() {
        Given.nothing().when(MethodAdoption.SLICE, adopt("2000")).refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        Given.facts(town.institution())
                .when(MethodAdoption.SLICE, adopt("1994-12-31"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private AdoptMethod adopt(String on) {
        return new AdoptMethod(town.cultureHouse, on(on), null, null);
    }
}
