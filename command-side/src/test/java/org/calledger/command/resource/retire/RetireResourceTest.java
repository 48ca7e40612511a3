package org.calledger.command.resource.retire;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class RetireResourceTest {
    private final Town town = new Town();
    private final ResourceRetired retired = new ResourceRetired(town.hall, "pożar", on("2014"), null, null);

    @Test
    void a_resource_is_no_more_whatever_it_serves() {
        Given.facts(town.resource(town.street, false), town.committed(town.garden, town.street, "2013-07", null))
                .when(Retirement.SLICE, retire("2014"))
                .then(retired);
    }

    @Test
    void once_and_not_before_it_was() {
        Given.nothing().when(Retirement.SLICE, retire("2014")).refused(Rule.RESOURCE_UNKNOWN, "resourceId");
        Given.facts(town.resource(town.street, false))
                .when(Retirement.SLICE, retire("2008"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
        Given.facts(town.resource(town.street, false), retired)
                .when(Retirement.SLICE, retire("2015"))
                .refused(Rule.RESOURCE_RETIRED, "resourceId");
    }

    private RetireResource retire(String on) {
        return new RetireResource(town.hall, "pożar", on(on), null, null);
    }
}
