package org.calledger.command.initiative.leave;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListLeft;
import org.calledger.events.JoiningRole;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class LeaveInitiativeTest {
    private final Town town = new Town();
    private final Given ready =
            Given.facts(town.person(town.anna, town.street), town.person(town.jan, null), town.institution());

    @Test
    void a_person_leaves() {
        ready.also(town.proposed(null), town.joined(town.anna, null, "2014"))
                .when(Departure.SLICE, leave(town.anna, "2015"))
                .then(left(town.anna, "2015"));
    }

    @Test
    void whoever_waited_longest_gets_the_place() {
        PersonId ewa = new PersonId(UUID.randomUUID());
        ready.also(town.proposed(1), town.joined(town.anna, null, "2014"))
                .also(town.waits(town.jan, "2014-06-01"), town.waits(ewa, "2014-06-01"));
        ready.when(Departure.SLICE, leave(town.anna, "2015")).then(left(town.anna, "2015"), promoted(town.jan, "2015"));
        ready.when(Departure.SLICE, leave(town.anna, "2014-03"))
                .then(left(town.anna, "2014-03"), promoted(town.jan, "2014-06-01"));
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
