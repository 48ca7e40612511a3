package org.calledger.command.initiative.leave;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.JoiningRole;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class LeaveInitiativeTest {
    private final Town town = new Town();
    private final Given ready =
            Given.facts(town.person(town.anna, town.street), town.person(town.jan, null), town.institution());

    private final PersonId ewa = new PersonId(UUID.randomUUID());
    private final PersonId third = new PersonId(UUID.randomUUID());
    private final PersonId fourth = new PersonId(UUID.randomUUID());

    @Test
    void a_person_leaves() {
        ready.also(town.proposed(null), town.joined(town.anna, null, "2014"))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"));
    }

    @Test
    void whoever_waited_longest_gets_the_place() {
        ready.also(town.proposed(1), town.joined(town.anna, null, "2014"))
                .also(town.waits(town.jan, "2014-06-01"), town.waits(ewa, "2014-06-01"));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).then(left(town.anna, "2015"), promoted(town.jan, "2015"));
        ready.when(Departure.SLICE, leave(town.anna, "2014-03"))
                .then(left(town.anna, "2014-03"), promoted(town.jan, "2014-06-01"));
    }

    @Test
    void whoever_was_forgotten_is_passed_over() {
        ready.also(town.proposed(1), town.joined(town.anna, null, "2014"))
                .also(town.waits(ewa, "2014-06-01"), town.waits(town.jan, "2014-06-02"))
                .also(new PersonalDataErased(ewa, "na prośbę", null, null));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).then(left(town.anna, "2015"), promoted(town.jan, "2015"));
        ready.also(new PersonalDataErased(town.jan, "na prośbę", null, null))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"));
    }

    @Test
    void so_is_who_takes_part_or_is_before_them_under_another_record() {
        PersonId olga = new PersonId(UUID.randomUUID());
        ready.also(town.proposed(2), town.joined(town.anna, null, "2014"), town.joined(olga, null, "2014"))
                .also(town.waits(ewa, "2014-06-01"), town.waits(town.jan, "2014-06-02"))
                .also(merged(ewa, olga));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).then(left(town.anna, "2015"), promoted(town.jan, "2015"));
        ready.also(town.waits(third, "2014-06-03"), town.waits(fourth, "2014-06-04"), merged(third, town.jan))
                .also(new CapacityChanged(town.garden, 4, on("2014-07"), null, null))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"), promoted(town.jan, "2015"), promoted(fourth, "2015"));
    }

    @Test
    void a_merged_record_moves_up_as_the_one_that_waited() {
        ready.also(town.proposed(1), town.joined(town.anna, null, "2014"), town.waits(ewa, "2014-06-01"))
                .also(merged(ewa, town.jan))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"), promoted(ewa, "2015"));
    }

    private static PeopleMerged merged(PersonId person, PersonId into) {
        return new PeopleMerged(person, into, on("2014-09"), null, null);
    }

    @Test
    void nobody_moves_up_while_there_are_too_many() {
        ready.also(town.proposed(1), town.joined(town.anna, null, "2014"), town.joined(town.jan, null, "2014"))
                .also(town.waits(new PersonId(UUID.randomUUID()), "2014-06-01"))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"));
    }

    @Test
    void whoever_waits_leaves_the_list() {
        ready.also(town.proposed(1), town.waits(town.jan, "2014-06-01"))
                .when(Departure.SLICE, leave(town.jan, "2015"))
                .then(new WaitingListLeft(town.garden, town.jan, null, on("2015"), null, null));
    }

    @Test
    void an_institution_leaves_no_place() {
        ready.also(
                        town.proposed(1),
                        new InitiativeJoined(
                                town.garden,
                                null,
                                town.cultureHouse,
                                JoiningRole.PARTNER,
                                null,
                                on("2014"),
                                null,
                                null),
                        town.joined(town.anna, null, "2014"),
                        town.waits(town.jan, "2014-06-01"))
                .when(
                        Departure.SLICE,
                        new LeaveInitiative(town.garden, null, town.cultureHouse, on("2015"), null, null))
                .then(new InitiativeLeft(town.garden, null, town.cultureHouse, on("2015"), null, null));
    }

    @Test
    void nobody_leaves_what_they_have_not_joined() {
        ready.when(Departure.SLICE, leave(town.anna, "2015")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        ready.also(town.proposed(null));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).refused(Rule.INITIATIVE_NOT_JOINED, "personId");
        ready.also(town.joined(town.anna, null, "2014"), left(town.anna, "2015"));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).refused(Rule.INITIATIVE_NOT_JOINED, "personId");
    }

    @Test
    void nor_before_they_joined_nor_when_it_is_over() {
        ready.also(town.proposed(null), town.joined(town.anna, null, "2014"));
        ready.when(Departure.SLICE, leave(town.anna, "2013-12")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.completed("2015-05-05"));
        ready.when(Departure.SLICE, leave(town.anna, "2015-05-06")).refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
        ready.when(Departure.SLICE, leave(town.anna, "2015-05-04")).accepted();
    }

    private LeaveInitiative leave(PersonId person, String on) {
        return new LeaveInitiative(town.garden, person, null, on(on), null, null);
    }

    private InitiativeLeft left(PersonId person, String on) {
        return new InitiativeLeft(town.garden, person, null, on(on), null, null);
    }

    private PromotedFromWaitingList promoted(PersonId person, String on) {
        return new PromotedFromWaitingList(
                town.garden, town.participant(person), null, JoiningRole.PARTICIPANT, null, on(on), null, null);
    }
}
