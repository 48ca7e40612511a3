package org.calledger.command.centre.close;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class CloseCentreTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.centreOpened());

    @Test
    void a_centre_closes() {
        ready.when(CentreClosing.SLICE, close("2015")).then(town.centreClosed("2015"));
    }

    @Test
    void not_while_an_initiative_of_it_is_open() {
        ready.also(town.proposed(null));
        ready.when(CentreClosing.SLICE, close("2015")).refused(Rule.CENTRE_HAS_OPEN_INITIATIVES, "centreId");
        ready.also(town.started("2014"));
        ready.when(CentreClosing.SLICE, close("2015")).refused(Rule.CENTRE_HAS_OPEN_INITIATIVES, "centreId");
        ready.also(town.completed("2014-12-31"));
        ready.when(CentreClosing.SLICE, close("2015")).accepted();
    }

    @Test
    void an_abandoned_initiative_keeps_none_open_even_if_its_start_was_recorded_late() {
        ready.also(town.proposed(null), town.abandoned("2014"), town.started("2013-07"))
                .when(CentreClosing.SLICE, close("2015"))
                .accepted();
    }

    @Test
    void once_and_not_before_it_opened() {
        ready.when(CentreClosing.SLICE, close("2009")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.centreClosed("2015"))
                .when(CentreClosing.SLICE, close("2016"))
                .refused(Rule.CENTRE_CLOSED, "centreId");
        Given.nothing().when(CentreClosing.SLICE, close("2015")).refused(Rule.CENTRE_UNKNOWN, "centreId");
    }

    private CloseCentre close(String on) {
        return new CloseCentre(town.centre, null, on(on), null, null);
    }
}
