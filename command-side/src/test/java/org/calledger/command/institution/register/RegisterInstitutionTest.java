package org.calledger.command.institution.register;

import static org.calledger.command.decision.Town.on;

import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CommunityId;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionKind;
import org.calledger.events.Sector;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterInstitutionTest {
    private final Town town = new Town();

    @Test
    void an_institution_becomes_known() {
        Given.facts(town.community(town.city, null))
                .when(InstitutionRegistration.SLICE, register(town.city))
                .then(new InstitutionRegistered(
                        town.cultureHouse,
                        "Koło Gospodyń",
                        InstitutionKind.RURAL_WOMENS_CIRCLE,
                        Sector.NGO,
                        town.city,
                        on("1995-05"),
                        null,
                        null));
    }

    @Test
    void only_once_and_in_a_community_there_is() {
        Given.facts(town.institution())
                .when(InstitutionRegistration.SLICE, register(null))
                .refused(Rule.INSTITUTION_ALREADY_EXISTS, "institutionId");
        Given.nothing()
                .when(InstitutionRegistration.SLICE, register(town.city))
                .refused(Rule.COMMUNITY_UNKNOWN, "communityId");
    }

    private RegisterInstitution register(@Nullable CommunityId community) {
        return new RegisterInstitution(
                town.cultureHouse,
                "Koło Gospodyń",
                InstitutionKind.RURAL_WOMENS_CIRCLE,
                Sector.NGO,
                community,
                on("1995-05"),
                null,
                null);
    }
}
