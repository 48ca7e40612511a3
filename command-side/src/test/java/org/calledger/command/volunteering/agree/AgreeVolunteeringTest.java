package org.calledger.command.volunteering.agree;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AgeBand;
import org.calledger.events.AgreementId;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreeVolunteeringTest {
    private final Town town = new Town();
    private final AgreementId id = new AgreementId(UUID.randomUUID());
    private final Given adult = Given.facts(town.institution(), town.person(town.anna, null));

    @Test
    void a_person_and_an_institution_agree() {
        adult.when(Agreement.SLICE, agree("2018-02-01", "2018-12-31", null))
                .then(new VolunteeringAgreed(
                        id, town.anna, town.cultureHouse, on("2018-12-31"), null, on("2018-02-01"), null, null));
    }

    @Test
    void a_minor_needs_a_guardian_who_consents() {
        Given born2002 = Given.facts(town.institution(), person(2002, null));
        born2002.when(Agreement.SLICE, agree("2019-12-31", null, null))
                .refused(Rule.AGREEMENT_GUARDIAN_CONSENT_REQUIRED, "guardianConsent");
        born2002.when(Agreement.SLICE, agree("2019", null, false))
                .refused(Rule.AGREEMENT_GUARDIAN_CONSENT_REQUIRED, "guardianConsent");
        born2002.when(Agreement.SLICE, agree("2019", null, true)).accepted();
        born2002.when(Agreement.SLICE, agree("2020", null, null)).accepted();
    }

    @Test
    void an_age_band_says_so_only_within_its_own_year() {
        Given child = Given.facts(town.institution(), person(null, "0-15"));
        child.when(Agreement.SLICE, agree("2018-07", null, null))
                .refused(Rule.AGREEMENT_GUARDIAN_CONSENT_REQUIRED, "guardianConsent");
        child.when(Agreement.SLICE, agree("2019-07", null, null)).accepted();
        Given.facts(town.institution(), person(null, "16-24"))
                .when(Agreement.SLICE, agree("2018-07", null, null))
                .accepted();
    }

    @Test
    void two_that_there_are_once_for_days_that_follow() {
        Given.facts(town.person(town.anna, null))
                .when(Agreement.SLICE, agree("2018", null, null))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        Given.facts(town.institution())
                .when(Agreement.SLICE, agree("2018", null, null))
                .refused(Rule.PERSON_UNKNOWN, "personId");
        adult.when(Agreement.SLICE, agree("2018", "2017", null)).refused(Rule.DATE_BEFORE_BEGINNING, "until");
        adult.when(Agreement.SLICE, agree("1994", null, null)).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        adult.also(new VolunteeringAgreed(id, town.anna, town.cultureHouse, null, null, on("2018"), null, null))
                .when(Agreement.SLICE, agree("2018", null, null))
                .refused(Rule.AGREEMENT_ALREADY_EXISTS, "agreementId");
    }

    private PersonRegistered person(@Nullable Integer born, @Nullable String band) {
        return new PersonRegistered(
                town.anna,
                null,
                band == null ? null : AgeBand.parse(band),
                born,
                null,
                List.of(),
                on("2018-01-01"),
                null,
                null);
    }

    private AgreeVolunteering agree(String on, @Nullable String until, @Nullable Boolean consent) {
        return new AgreeVolunteering(
                id, town.anna, town.cultureHouse, until == null ? null : on(until), consent, on(on), null, null);
    }
}
