package org.calledger.command.resource.release;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ReleaseResourceTest {
    private final Town town = new Town();
    private final ResourceReleased released = new ResourceReleased(town.hall, town.garden, on("2014"), null, null);
    private final Given busy = Given.facts(town.resource(town.street, true), town.proposed(null))
            .also(town.committed(town.garden, town.street, "2013-07-01", null));

    @Test
    void a_resource_is_free_again_once() {
        busy.when(Release.SLICE, release("2014")).then(released);
        busy.also(released).when(Release.SLICE, release("2015")).refused(Rule.RESOURCE_NOT_COMMITTED, "resourceId");
        busy.also(town.committed(town.garden, town.street, "2016", null))
                .when(Release.SLICE, release("2017"))
                .accepted();
    }

    @Test
    void only_from_what_it_served() {
        busy.when(Release.SLICE, release("2013-06-30")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.facts(town.resource(town.street, true), town.proposed(null))
                .when(Release.SLICE, release("2014"))
                .refused(Rule.RESOURCE_NOT_COMMITTED, "resourceId");
        Given.facts(town.resource(town.street, true))
                .when(Release.SLICE, release("2014"))
                .refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        Given.nothing().when(Release.SLICE, release("2014")).refused(Rule.RESOURCE_UNKNOWN, "resourceId");
    }

    private ReleaseResource release(String on) {
        return new ReleaseResource(town.hall, town.garden, on(on), null, null);
    }
}
