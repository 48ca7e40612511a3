package org.calledger.command.resource.register;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.PersonId;
import org.calledger.events.ResourceClass;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterResourceTest {
    private final Town town = new Town();

    @Test
    void a_community_has_something_to_build_on() {
        Given.facts(town.community(town.street, null))
                .when(ResourceRegistration.SLICE, register(null, null))
                .then(town.resource(town.street, false));
        Given.facts(town.community(town.street, null))
                .when(ResourceRegistration.SLICE, register(true, null))
                .then(town.resource(town.street, true));
    }

    @Test
    void once_in_a_community_there_is_of_somebody_there_is() {
        Given.facts(town.community(town.street, null), town.resource(town.street, false))
                .when(ResourceRegistration.SLICE, register(null, null))
                .refused(Rule.RESOURCE_ALREADY_EXISTS, "resourceId");
        Given.nothing()
                .when(ResourceRegistration.SLICE, register(null, null))
                .refused(Rule.COMMUNITY_UNKNOWN, "communityId");
        Given.facts(town.community(town.street, null))
                .when(ResourceRegistration.SLICE, register(null, town.anna))
                .refused(Rule.PERSON_UNKNOWN, "ownerPersonId");
    }

    private RegisterResource register(@Nullable Boolean exclusive, @Nullable PersonId owner) {
        return new RegisterResource(
                town.hall,
                ResourceClass.MATERIAL,
                "Sala",
                town.street,
                exclusive,
                null,
                owner,
                null,
                on("2009"),
                null,
                null);
    }
}
