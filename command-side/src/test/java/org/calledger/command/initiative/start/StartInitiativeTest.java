package org.calledger.command.initiative.start;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CommunityId;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class StartInitiativeTest {
    private final Town town = new Town();
    private final CommunityId yard = new CommunityId(UUID.randomUUID());
    private final Given ready = Given.facts(town.communities())
            .also(town.community(yard, town.street), town.centreOpened(), town.proposed(null));

    @Test
    void starts_on_a_resource_of_its_communities() {
        ready.also(town.committed(town.garden, town.street, "2013-07", null))
                .when(Start.SLICE, start("2013-08"))
                .then(town.started("2013-08"));
    }

    @Test
    void or_on_a_resident_of_a_part_of_them() {
        ready.also(town.joined(town.anna, yard, "2013-07"))
                .when(Start.SLICE, start("2013-08"))
                .then(town.started("2013-08"));
    }

    @Test
    void but_not_on_others_forces() {
        ready.when(Start.SLICE, start("2013-08")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.also(
                town.joined(town.anna, town.village, "2013-07"),
                town.joined(town.jan, null, "2013-07"),
                town.committed(town.garden, town.district, "2013-07", null));
        ready.when(Start.SLICE, start("2013-08")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
    }

    @Test
    void nor_on_what_came_later_or_was_gone_by_then() {
        ready.also(town.committed(town.garden, town.street, "2013-07-01", "2013-07-31"));
        ready.when(Start.SLICE, start("2013-06-30")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.when(Start.SLICE, start("2013-08-01")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.when(Start.SLICE, start("2013")).accepted();
        ready.also(town.joined(town.anna, town.street, "2014-01-01"));
        ready.also(new InitiativeLeft(town.garden, town.anna, null, on("2014-02-01"), null, null));
        ready.when(Start.SLICE, start("2014-03-01")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.when(Start.SLICE, start("2014-01-15")).accepted();
    }

    @Test
    void nor_on_a_resource_that_was_released_or_is_no_more() {
        ready.also(town.committed(town.garden, town.street, "2013-07-01", null));
        ready.also(new ResourceReleased(town.hall, town.garden, on("2013-08-01"), null, null));
        ready.when(Start.SLICE, start("2013-08-02")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.also(town.committed(town.garden, town.street, "2013-09-01", null));
        ready.when(Start.SLICE, start("2013-09-01")).accepted();
        ready.also(new ResourceRetired(town.hall, null, on("2013-10-01"), null, null));
        ready.when(Start.SLICE, start("2013-10-02")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.when(Start.SLICE, start("2013-09-30")).accepted();
    }

    @Test
    void nor_on_one_that_was_promised_after_it_is_no_more_or_twice_and_released() {
        ready.also(new ResourceRetired(town.hall, null, on("2013-10-01"), null, null));
        ready.also(town.committed(town.garden, town.street, "2013", null));
        ready.when(Start.SLICE, start("2013-09-30")).accepted();
        ready.when(Start.SLICE, start("2013-10-02")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
        ready.also(town.committed(town.garden, town.street, "2013", null));
        ready.also(new ResourceReleased(town.hall, town.garden, on("2013-08-01"), null, null));
        ready.when(Start.SLICE, start("2013-08-01")).accepted();
        ready.when(Start.SLICE, start("2013-08-02")).refused(Rule.INITIATIVE_NO_LOCAL_RESOURCE, "initiativeId");
    }

    @Test
    void once_before_it_ended() {
        ready.also(town.joined(town.anna, town.street, "2013-07"));
        ready.also(town.abandoned("2014-05-05"));
        ready.when(Start.SLICE, start("2014-05-05")).refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
        ready.also(town.started("2013-08"));
        ready.when(Start.SLICE, start("2013-08")).refused(Rule.INITIATIVE_ALREADY_STARTED, "initiativeId");
        ready.when(Start.SLICE, start("2013-05")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.nothing().when(Start.SLICE, start("2014")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
    }

    @Test
    void from_an_open_centre() {
        ready.also(town.joined(town.anna, town.street, "2013-07"), town.centreClosed("2015-05-05"));
        ready.when(Start.SLICE, start("2015-05-05")).refused(Rule.INITIATIVE_CENTRE_CLOSED, "initiativeId");
        ready.when(Start.SLICE, start("2015")).refused(Rule.INITIATIVE_CENTRE_CLOSED, "initiativeId");
        ready.when(Start.SLICE, start("2014")).accepted();
    }

    @Test
    void an_institutions_own_needs_no_centre() {
        Given.facts(town.proposedByInstitution(null), town.joined(town.anna, town.street, "2013-07"))
                .also(town.centreClosed("2012"))
                .when(Start.SLICE, start("2014"))
                .then(new InitiativeStarted(town.garden, null, on("2014"), null, null));
    }

    private StartInitiative start(String on) {
        return new StartInitiative(town.garden, on(on), null, null);
    }
}
