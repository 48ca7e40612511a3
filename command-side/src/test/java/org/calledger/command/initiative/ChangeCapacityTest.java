package org.calledger.command.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.initiative.changecapacity.CapacityChange;
import org.calledger.command.initiative.changecapacity.ChangeCapacity;
import org.calledger.command.initiative.join.Admission;
import org.calledger.command.initiative.join.JoinInitiative;
import org.calledger.command.initiative.leave.Departure;
import org.calledger.command.initiative.leave.LeaveInitiative;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.InitiativeEvent.WaitingListJoined;
import org.calledger.events.JoiningRole;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class ChangeCapacityTest {
    private final Town town = new Town();
    private final Given ready =
            Given.facts(town.need(town.bench, town.street), town.person(town.anna, null), town.person(town.jan, null));

    @Test
    void whoever_has_waited_longest_gets_the_place_that_there_is_more() {
        ready.also(town.proposed(1), town.joined(town.anna, null, "2026-01-01"), town.waits(town.jan, "2026-02-01"));
        ready.when(CapacityChange.SLICE, capacity(2, "2026-03-01"))
                .then(new CapacityChanged(town.garden, 2, on("2026-03-01"), null, null), promoted("2026-03-01"));
    }

    @Test
    void nobody_who_was_forgotten_moves_up() {
        PersonId third = new PersonId(UUID.randomUUID());
        ready.also(town.proposed(1), town.joined(town.anna, null, "2026-01-01"), town.waits(third, "2026-01-02"))
                .also(town.waits(town.jan, "2026-02-01"), new PersonalDataErased(third, "na prośbę", null, null));
        ready.when(CapacityChange.SLICE, capacity(3, "2026-03-01"))
                .then(new CapacityChanged(town.garden, 3, on("2026-03-01"), null, null), promoted("2026-03-01"));
    }

    @Test
    void nobody_loses_a_place_and_the_new_bound_holds_from_then_on() {
        PersonId third = new PersonId(UUID.randomUUID());
        ready.also(town.proposed(null), town.person(third, null));
        ready.also(town.joined(town.anna, null, "2026-01-01"), town.joined(town.jan, null, "2026-02-01"));
        ready.when(CapacityChange.SLICE, capacity(1, "2026-03-01"))
                .then(new CapacityChanged(town.garden, 1, on("2026-03-01"), null, null));
        ready.also(new CapacityChanged(town.garden, 1, on("2026-03-01"), null, null));
        assertThat(ready.when(Admission.SLICE, join(third)).decision().facts())
                .hasOnlyElementsOfType(WaitingListJoined.class);
        ready.also(town.waits(third, "2026-04-01"));
        assertThat(ready.when(Departure.SLICE, leave(town.anna)).decision().facts())
                .hasOnlyElementsOfType(InitiativeLeft.class);
        ready.also(new CapacityChanged(town.garden, 2, on("2026-05-01"), null, null));
        assertThat(ready.when(Departure.SLICE, leave(town.anna)).decision().facts())
                .hasSize(2)
                .last()
                .isInstanceOf(PromotedFromWaitingList.class);
    }

    @Test
    void while_the_initiative_is_not_over() {
        ready.when(CapacityChange.SLICE, capacity(2, "2026-03-01")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        ready.also(town.proposed(1), town.abandoned("2020"));
        ready.when(CapacityChange.SLICE, capacity(2, "2026-03-01")).refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
    }

    private ChangeCapacity capacity(int capacity, String day) {
        return new ChangeCapacity(town.garden, capacity, on(day), null, null);
    }

    private JoinInitiative join(PersonId person) {
        return new JoinInitiative(
                town.garden, person, null, null, null, null, null, PartialDate.of(Given.TODAY), null, null);
    }

    private LeaveInitiative leave(PersonId person) {
        return new LeaveInitiative(town.garden, person, null, PartialDate.of(Given.TODAY), null, null);
    }

    private PromotedFromWaitingList promoted(String day) {
        return new PromotedFromWaitingList(
                town.garden, town.participant(town.jan), null, JoiningRole.PARTICIPANT, null, on(day), null, null);
    }
}
