package org.calledger.command.resource.confirm;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.ResourceEvent.ResourceConfirmed;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ConfirmResourceTest {
    private final Town town = new Town();
    private final Given hall = Given.facts(town.resource(town.street, false));

    @Test
    void a_resource_is_still_there() {
        hall.when(ResourceConfirmation.SLICE, confirm("2014"))
                .then(new ResourceConfirmed(town.hall, on("2014"), null, null));
    }

    @Test
    void not_before_it_was_nor_once_it_is_no_more() {
        Given.nothing().when(ResourceConfirmation.SLICE, confirm("2014")).refused(Rule.RESOURCE_UNKNOWN, "resourceId");
        hall.when(ResourceConfirmation.SLICE, confirm("2008")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        hall.also(new ResourceRetired(town.hall, "pożar", on("2014-05-01"), null, null));
        hall.when(ResourceConfirmation.SLICE, confirm("2014-05-01")).refused(Rule.RESOURCE_RETIRED, "resourceId");
        hall.when(ResourceConfirmation.SLICE, confirm("2014-04-30")).accepted();
    }

    private ConfirmResource confirm(String on) {
        return new ConfirmResource(town.hall, on(on), null, null);
    }
}
