package org.calledger.command.person.register;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.Background;
import org.calledger.events.CommunityId;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterPersonTest {
    private final Town town = new Town();

    @Test
    void a_person_becomes_known_without_a_name() {
        Given.facts(town.community(town.street, null))
                .when(PersonRegistration.SLICE, register(town.street, 1980, Background.TEACHER))
                .then(new PersonRegistered(
                        town.anna,
                        town.street,
                        null,
                        1980,
                        null,
                        List.of(Background.TEACHER),
                        on("2019-04-01"),
                        null,
                        null));
    }

    @Test
    void nobody_is_recorded_as_clergy() {
        Given.nothing()
                .when(PersonRegistration.SLICE, register(null, null, Background.CLERGY))
                .refused(Rule.PERSON_CLERGY_NOT_RECORDED, "backgrounds");
    }

    @Test
    void nobody_is_recorded_before_they_were_born() {
        Given.nothing()
                .when(PersonRegistration.SLICE, register(null, 2020, Background.RESIDENT))
                .refused(Rule.DATE_BEFORE_BEGINNING, "birthYear");
    }

    @Test
    void once_and_of_a_community_there_is() {
        Given.facts(town.person(town.anna, null))
                .when(PersonRegistration.SLICE, register(null, null, Background.RESIDENT))
                .refused(Rule.PERSON_ALREADY_EXISTS, "personId");
        Given.nothing()
                .when(PersonRegistration.SLICE, register(town.street, null, Background.RESIDENT))
                .refused(Rule.COMMUNITY_UNKNOWN, "communityId");
    }

    private RegisterPerson register(
            @Nullable CommunityId community, @Nullable Integer birthYear, Background background) {
        return new RegisterPerson(
                town.anna, community, null, birthYear, null, List.of(background), null, on("2019-04-01"), null, null);
    }
}
