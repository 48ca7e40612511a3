package org.calledger.command.centre.open;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CentreForm;
import org.calledger.events.Place;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenCentreTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities()).also(town.institution(), town.adopted("2000-09"));

    @Test
    void an_institution_that_works_this_way_opens_a_centre() {
        ready.when(CentreOpening.SLICE, open("2010-03-01", Town.place())).then(town.centreOpened());
        ready.when(CentreOpening.SLICE, open("2000", Town.place())).accepted();
    }

    @Test
    void not_before_it_works_this_way() {
        ready.when(CentreOpening.SLICE, open("2000-08-31", Town.place()))
                .refused(Rule.CENTRE_METHOD_NOT_ADOPTED, "institutionId");
        Given.facts(town.communities())
                .also(town.institution())
                .when(CentreOpening.SLICE, open("2010", Town.place()))
                .refused(Rule.CENTRE_METHOD_NOT_ADOPTED, "institutionId");
    }

    @Test
    void in_a_real_place() {
        ready.when(CentreOpening.SLICE, open("2010", null)).refused(Rule.CENTRE_PLACE_REQUIRED, "place");
    }

    @Test
    void once_for_communities_there_are() {
        ready.also(town.centreOpened())
                .when(CentreOpening.SLICE, open("2010", Town.place()))
                .refused(Rule.CENTRE_ALREADY_EXISTS, "centreId");
        Given.facts(town.institution(), town.adopted("2000"))
                .when(CentreOpening.SLICE, open("2010", Town.place()))
                .refused(Rule.COMMUNITY_UNKNOWN, "communityIds");
        Given.facts(town.communities())
                .when(CentreOpening.SLICE, open("2010", Town.place()))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
    }

    private OpenCentre open(String on, @Nullable Place place) {
        return new OpenCentre(
                town.centre,
                town.cultureHouse,
                "Świetlica",
                CentreForm.COMMUNITY_ROOM,
                place,
                List.of(town.district, town.district),
                on(on),
                null,
                null);
    }
}
