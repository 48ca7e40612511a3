package org.calledger.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.history.correct.CorrectFact;
import org.calledger.command.history.correct.FactCorrection;
import org.calledger.command.history.retract.RetractFact;
import org.calledger.command.history.retract.Retraction;
import org.calledger.command.initiative.join.Admission;
import org.calledger.command.initiative.join.JoinInitiative;
import org.calledger.command.initiative.leave.Departure;
import org.calledger.command.initiative.leave.LeaveInitiative;
import org.calledger.command.need.support.Support;
import org.calledger.command.need.support.SupportNeed;
import org.calledger.command.need.withdrawsupport.SupportWithdrawal;
import org.calledger.command.need.withdrawsupport.WithdrawSupport;
import org.calledger.command.person.correct.CorrectPersonalData;
import org.calledger.command.person.correct.PersonalDataCorrection;
import org.calledger.command.person.erase.ErasePersonalData;
import org.calledger.command.person.erase.Erasure;
import org.calledger.command.person.merge.MergePeople;
import org.calledger.command.person.merge.PeopleMerging;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

/** Merged, corrected, forgotten. */
class PeopleTest {
    private static final PersonalDetails DETAILS = new PersonalDetails("Anna", "Żak", "600 100 200", null, null);

    private final Town town = new Town();
    private final PersonId ola = new PersonId(UUID.randomUUID());

    private Fact[] people() {
        return new Fact[] {town.person(town.anna, null), town.person(town.jan, null), town.person(ola, null)};
    }

    private Given given(Fact... more) {
        return Given.facts(people()).also(more);
    }

    private static PeopleMerged merged(PersonId one, PersonId into) {
        return new PeopleMerged(one, into, on("2020-05-01"), null, null);
    }

    private static PersonalDataErased erased(PersonId person) {
        return new PersonalDataErased(person, "na prośbę", null, null);
    }

    private static MergePeople merge(PersonId one, PersonId into) {
        return new MergePeople(one, into, on("2020-05-01"), null, null);
    }

    private static ErasePersonalData erase(PersonId person) {
        return new ErasePersonalData(person, "na prośbę", null, null);
    }

    private static Participant participant(PersonId person) {
        return new Participant(person, null, null, List.of());
    }

    private NeedSupported supported(PersonId person) {
        return new NeedSupported(town.bench, town.street, participant(person), null, on("2019-04-01"), null, null);
    }

    private SupportNeed support(PersonId person) {
        return new SupportNeed(town.bench, person, null, on("2021-01-01"), null, null);
    }

    @Test
    void two_records_of_one_person_are_merged() {
        given().when(PeopleMerging.SLICE, merge(town.anna, town.jan)).then(merged(town.anna, town.jan));
    }

    @Test
    void not_with_itself_nor_twice_nor_with_somebody_forgotten_or_unknown() {
        given().when(PeopleMerging.SLICE, merge(town.anna, town.anna))
                .refused(Rule.PERSON_MERGES_ITSELF, "intoPersonId");
        Given joined = given(merged(town.anna, town.jan));
        joined.when(PeopleMerging.SLICE, merge(town.anna, ola)).refused(Rule.PERSON_MERGED, "personId");
        joined.when(PeopleMerging.SLICE, merge(town.jan, town.anna)).refused(Rule.PERSON_MERGED, "intoPersonId");
        joined.when(PeopleMerging.SLICE, merge(town.jan, ola)).accepted();
        given(erased(ola)).when(PeopleMerging.SLICE, merge(town.anna, ola)).refused(Rule.PERSON_ERASED, "intoPersonId");
        given().when(PeopleMerging.SLICE, merge(town.anna, new PersonId(UUID.randomUUID())))
                .refused(Rule.PERSON_UNKNOWN, "intoPersonId");
        given().when(PeopleMerging.SLICE, new MergePeople(town.anna, town.jan, on("2000"), null, null))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void a_merged_record_is_named_no_more_and_the_one_that_is_left_is_told() {
        Given chain = given(town.need(town.bench, town.street), merged(town.anna, town.jan), merged(town.jan, ola));
        chain.when(Support.SLICE, support(town.jan)).refused(Rule.PERSON_MERGED, "personId");
        chain.when(Support.SLICE, support(ola)).accepted();
    }

    @Test
    void whoever_supported_under_any_of_their_records_has_supported() {
        Fact need = town.need(town.bench, town.street);
        given(need, supported(town.anna)).when(Support.SLICE, support(ola)).accepted();
        given(need, supported(town.anna), merged(town.anna, town.jan), merged(town.jan, ola))
                .when(Support.SLICE, support(ola))
                .refused(Rule.NEED_ALREADY_SUPPORTED, "personId");
    }

    @Test
    void a_support_is_taken_back_under_the_record_that_gave_it() {
        given(town.need(town.bench, town.street), supported(town.anna), merged(town.anna, ola))
                .when(SupportWithdrawal.SLICE, new WithdrawSupport(town.bench, ola, on("2021-02-01"), null, null))
                .then(new SupportWithdrawn(town.bench, town.anna, on("2021-02-01"), null, null));
    }

    @Test
    void a_person_joins_once_and_leaves_under_the_record_that_joined() {
        Given joined = given(
                town.proposed(null),
                new InitiativeJoined(
                        town.garden,
                        participant(town.anna),
                        null,
                        JoiningRole.PARTICIPANT,
                        null,
                        on("2019-01-01"),
                        null,
                        null),
                merged(town.anna, ola));
        joined.when(
                        Admission.SLICE,
                        new JoinInitiative(
                                town.garden, ola, null, null, null, null, null, on("2021-01-01"), null, null))
                .refused(Rule.INITIATIVE_ALREADY_JOINED, "personId");
        joined.when(Departure.SLICE, new LeaveInitiative(town.garden, ola, null, on("2021-01-01"), null, null))
                .then(new InitiativeLeft(town.garden, town.anna, null, on("2021-01-01"), null, null));
    }

    @Test
    void who_is_forgotten_is_forgotten_under_all_their_records() {
        given(merged(town.anna, town.jan), merged(ola, town.jan))
                .when(Erasure.SLICE, erase(ola))
                .then(erased(ola), erased(town.jan), erased(town.anna));
    }

    @Test
    void once_and_only_somebody_there_was() {
        given(erased(town.anna)).when(Erasure.SLICE, erase(town.anna)).refused(Rule.PERSON_ERASED, "personId");
        given().when(Erasure.SLICE, erase(new PersonId(UUID.randomUUID()))).refused(Rule.PERSON_UNKNOWN, "personId");
        given().when(Erasure.SLICE, new ErasePersonalData(town.anna, " ", null, null))
                .refused(Rule.HISTORY_REASON_REQUIRED, "reason");
    }

    @Test
    void a_registration_that_was_taken_back_can_still_be_forgotten() {
        UUID registration = UUID.randomUUID();
        Given.nothing()
                .and(registration, town.person(town.anna, null))
                .also(new FactRetracted(
                        registration, "person.PersonRegistered", "pomyłka", List.of("person:" + town.anna), null, null))
                .when(Erasure.SLICE, erase(town.anna))
                .then(erased(town.anna));
    }

    @Test
    void nothing_new_is_said_about_who_was_forgotten() {
        Given forgotten = given(town.need(town.bench, town.street), erased(town.anna));
        forgotten.when(Support.SLICE, support(town.anna)).refused(Rule.PERSON_ERASED, "personId");
        forgotten.when(PersonalDataCorrection.SLICE, correction(town.anna)).refused(Rule.PERSON_ERASED, "personId");
    }

    @Test
    void personal_data_are_said_anew_and_shown_nowhere() {
        CorrectPersonalData command = correction(town.anna);
        given().when(PersonalDataCorrection.SLICE, command)
                .then(new PersonalDataCorrected(town.anna, DETAILS.inClear(), "literówka", null, null));
        assertThat(command.toString()).doesNotContain("Anna", "Żak", "600");
    }

    @Test
    void an_erasure_is_never_taken_back_and_sealed_data_are_not_corrected_as_a_fact() {
        UUID erasure = UUID.randomUUID();
        UUID said = UUID.randomUUID();
        Given history = given().and(erasure, erased(town.anna))
                .and(said, new PersonalDataCorrected(town.jan, sealed(), "literówka", null, null));
        history.when(Retraction.SLICE, new RetractFact(erasure, "pomyłka", null, null))
                .refused(Rule.PERSON_ERASED, "eventId");
        history.when(
                        FactCorrection.SLICE,
                        new CorrectFact(erasure, java.util.Map.of("personId", ola.toString()), "x", null, null))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/personId");
        for (String field : List.of("personId", "personalData")) {
            history.when(
                            FactCorrection.SLICE,
                            new CorrectFact(said, java.util.Map.of(field, ola.toString()), "x", null, null))
                    .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/" + field);
        }
        history.when(Retraction.SLICE, new RetractFact(said, "pomyłka", null, null))
                .accepted();
    }

    private static org.calledger.events.PersonalData sealed() {
        return DETAILS.inClear().map((field, text) -> org.calledger.events.PersonalText.sealed("AQ" + field));
    }

    private static CorrectPersonalData correction(PersonId person) {
        return new CorrectPersonalData(person, DETAILS, "literówka", null, null);
    }
}
