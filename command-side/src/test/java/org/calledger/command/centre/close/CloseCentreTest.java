package org.calledger.command.centre.close;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CentreId;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
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
    void one_that_had_ended_before_it_was_found_to_be_of_this_centre_keeps_none_open() {
        CentreId other = new CentreId(UUID.randomUUID());
        InitiativeProposed elsewhere = town.initiative(town.garden, other, null, null);
        UUID proposal = UUID.randomUUID();
        ready.and(proposal, elsewhere)
                .also(moved(proposal, elsewhere, town.centre))
                .when(CentreClosing.SLICE, close("2015"))
                .refused(Rule.CENTRE_HAS_OPEN_INITIATIVES, "centreId");
        ready.also(new InitiativeAbandoned(town.garden, other, "brak chętnych", on("2014"), null, null))
                .when(CentreClosing.SLICE, close("2015"))
                .accepted();
    }

    @Test
    void a_start_whose_proposal_is_another_centres_keeps_none_open() {
        InitiativeProposed here = town.proposed(null);
        UUID proposal = UUID.randomUUID();
        ready.and(proposal, here)
                .also(town.started("2014"), moved(proposal, here, new CentreId(UUID.randomUUID())))
                .when(CentreClosing.SLICE, close("2015"))
                .accepted();
    }

    @Test
    void of_many_found_to_be_of_this_centre_every_one_is_looked_at() {
        CentreId other = new CentreId(UUID.randomUUID());
        for (int i = 0; i < 70; i++) {
            InitiativeId id = new InitiativeId(UUID.randomUUID());
            UUID proposal = UUID.randomUUID();
            InitiativeProposed elsewhere = town.initiative(id, other, null, null);
            ready.and(proposal, elsewhere)
                    .also(
                            moved(proposal, elsewhere, town.centre),
                            new InitiativeAbandoned(id, other, "brak chętnych", on("2014"), null, null));
        }
        ready.when(CentreClosing.SLICE, close("2015")).accepted();
        ready.also(town.proposed(null))
                .when(CentreClosing.SLICE, close("2015"))
                .refused(Rule.CENTRE_HAS_OPEN_INITIATIVES, "centreId");
    }

    private static FactCorrected moved(UUID proposal, InitiativeProposed was, CentreId to) {
        return new FactCorrected(
                proposal,
                "initiative.InitiativeProposed",
                Map.of("centreId", to.toString()),
                "another centre's",
                List.of("initiative:" + was.initiativeId(), "centre:" + was.centreId(), "centre:" + to),
                null,
                null);
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
