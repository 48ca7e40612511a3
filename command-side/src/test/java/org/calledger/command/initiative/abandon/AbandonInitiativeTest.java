package org.calledger.command.initiative.abandon;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class AbandonInitiativeTest {
    private final Town town = new Town();

    @Test
    void is_given_up_whether_it_had_started_or_not() {
        Given.facts(town.proposed(null))
                .when(Abandonment.SLICE, abandon("2014"))
                .then(town.abandoned("2014"));
        Given.facts(town.proposed(null), town.started("2013-08"))
                .when(Abandonment.SLICE, abandon("2014"))
                .then(town.abandoned("2014"));
    }

    @Test
    void once_and_not_before_it_was_proposed() {
        Given.nothing().when(Abandonment.SLICE, abandon("2014")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        Given.facts(town.proposed(null))
                .when(Abandonment.SLICE, abandon("2013-05"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.facts(town.proposed(null), town.abandoned("2014"))
                .when(Abandonment.SLICE, abandon("2014"))
                .refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
        Given.facts(town.proposed(null), town.completed("2014"))
                .when(Abandonment.SLICE, abandon("2013"))
                .refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
    }

    private AbandonInitiative abandon(String on) {
        return new AbandonInitiative(town.garden, "brak chętnych", on(on), null, null);
    }
}
