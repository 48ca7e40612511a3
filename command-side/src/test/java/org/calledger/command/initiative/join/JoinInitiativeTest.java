package org.calledger.command.initiative.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.decision.Warning;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.PromotedFromWaitingList;
import org.calledger.events.JoiningRole;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinInitiativeTest {
    private static final String TODAY = Given.TODAY.toString();

    private final Town town = new Town();
    private final PersonId ewa = new PersonId(UUID.randomUUID());
    private final Given ready = Given.facts(
            town.person(town.anna, town.street),
            town.person(town.jan, null),
            town.person(ewa, null),
            town.institution());

    @Test
    void a_person_joins_and_their_home_is_frozen() {
        ready.also(town.proposed(null))
                .when(Admission.SLICE, join(town.anna, "2014"))
                .then(town.joined(town.anna, town.street, "2014"));
    }

    @Test
    void todays_joinings_beyond_capacity_wait() {
        ready.also(town.proposed(1))
                .when(Admission.SLICE, join(town.anna, TODAY))
                .then(town.joined(town.anna, town.street, TODAY));
        ready.also(town.joined(town.anna, null, TODAY));
        ready.when(Admission.SLICE, join(town.jan, TODAY)).then(town.waits(town.jan, TODAY));
        ready.when(Admission.SLICE, join(town.jan, "2026")).then(town.waits(town.jan, "2026"));
    }

    @Test
    void an_earlier_joining_records_what_was_with_a_warning() {
        ready.also(town.proposed(1));
        assertThat(ready.when(Admission.SLICE, join(town.jan, "2014"))
                        .decision()
                        .warnings())
                .isEmpty();
        Decision decision = ready.also(town.joined(town.anna, null, "2014"))
                .when(Admission.SLICE, join(town.jan, "2014"))
                .decision();
        assertThat(decision.facts()).containsExactly(town.joined(town.jan, null, "2014"));
        assertThat(decision.warnings()).containsExactly(Warning.INITIATIVE_OVER_CAPACITY);
    }

    @Test
    void whoever_leaves_makes_room() {
        ready.also(town.proposed(1), town.joined(town.anna, null, TODAY), left(town.anna))
                .when(Admission.SLICE, join(town.jan, TODAY))
                .then(town.joined(town.jan, null, TODAY));
    }

    @Test
    void nobody_overtakes_those_who_wait() {
        UUID mistaken = UUID.randomUUID();
        ready.also(town.proposed(1))
                .and(mistaken, town.joined(town.anna, null, TODAY))
                .also(town.waits(town.jan, TODAY))
                .also(new FactRetracted(
                        mistaken,
                        "initiative.InitiativeJoined",
                        "pomyłka",
                        List.of("initiative:" + town.garden, "person:" + town.anna),
                        null,
                        null));
        ready.when(Admission.SLICE, join(ewa, TODAY))
                .then(
                        town.waits(ewa, TODAY),
                        new PromotedFromWaitingList(
                                town.garden,
                                town.participant(town.jan),
                                null,
                                JoiningRole.PARTICIPANT,
                                null,
                                on(TODAY),
                                null,
                                null));
    }

    @Test
    void whoever_was_forgotten_while_waiting_holds_nobody_up() {
        ready.also(town.proposed(1), town.waits(town.jan, TODAY))
                .also(new PersonalDataErased(town.jan, "na prośbę", null, null));
        ready.when(Admission.SLICE, join(ewa, TODAY))
                .then(
                        town.waits(ewa, TODAY),
                        new PromotedFromWaitingList(
                                town.garden,
                                town.participant(ewa),
                                null,
                                JoiningRole.PARTICIPANT,
                                null,
                                on(TODAY),
                                null,
                                null));
    }

    @Test
    void once_also_while_waiting() {
        ready.also(town.proposed(1), town.joined(town.anna, null, TODAY), town.waits(town.jan, TODAY));
        ready.when(Admission.SLICE, join(town.anna, TODAY)).refused(Rule.INITIATIVE_ALREADY_JOINED, "personId");
        ready.when(Admission.SLICE, join(town.jan, TODAY)).refused(Rule.INITIATIVE_ALREADY_JOINED, "personId");
        ready.also(left(town.anna))
                .when(Admission.SLICE, join(town.anna, "2014"))
                .accepted();
    }

    @Test
    void while_it_is_proposed_or_runs() {
        ready.also(town.proposed(null), town.completed("2015-05-05"));
        ready.when(Admission.SLICE, join(town.anna, "2015-05-05")).refused(Rule.INITIATIVE_NOT_OPEN, "initiativeId");
        ready.when(Admission.SLICE, join(town.anna, "2015")).accepted();
        ready.when(Admission.SLICE, join(town.anna, "2013-05")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    @Test
    void an_institution_joins_as_partner_and_takes_no_place() {
        ready.also(town.proposed(1), town.joined(town.anna, null, TODAY));
        ready.when(Admission.SLICE, partner(null, null)).then(partnerJoined());
        ready.when(Admission.SLICE, partner(JoiningRole.LEADER, null))
                .refused(Rule.INITIATIVE_INSTITUTION_IS_PARTNER, "institutionId");
        ready.when(Admission.SLICE, partner(null, Sex.F))
                .refused(Rule.INITIATIVE_INSTITUTION_IS_PARTNER, "institutionId");
        Given.facts(town.institution(), town.person(town.jan, null), town.proposed(1), partnerJoined())
                .when(Admission.SLICE, join(town.jan, TODAY))
                .then(town.joined(town.jan, null, TODAY));
    }

    @Test
    void what_the_command_says_of_a_person_goes_first() {
        JoinInitiative asLeader = new JoinInitiative(
                town.garden,
                town.anna,
                null,
                JoiningRole.LEADER,
                AgeBand.parse("65-"),
                Sex.OTHER,
                Background.TEACHER,
                on("2014"),
                null,
                null);
        ready.also(town.proposed(null))
                .when(Admission.SLICE, asLeader)
                .then(new InitiativeJoined(
                        town.garden,
                        new Participant(town.anna, AgeBand.parse("65-"), Sex.OTHER, List.of(Background.TEACHER)),
                        null,
                        JoiningRole.LEADER,
                        town.street,
                        on("2014"),
                        null,
                        null));
    }

    @Test
    void somebody_there_is_joins_something_there_is() {
        ready.when(Admission.SLICE, join(town.anna, "2014")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
        Given.facts(town.proposed(null))
                .when(Admission.SLICE, join(town.anna, "2014"))
                .refused(Rule.PERSON_UNKNOWN, "personId");
    }

    private JoinInitiative join(PersonId person, String on) {
        return new JoinInitiative(town.garden, person, null, null, null, null, null, on(on), null, null);
    }

    private JoinInitiative partner(@Nullable JoiningRole role, @Nullable Sex sex) {
        return new JoinInitiative(town.garden, null, town.cultureHouse, role, null, sex, null, on(TODAY), null, null);
    }

    private InitiativeJoined partnerJoined() {
        return new InitiativeJoined(
                town.garden, null, town.cultureHouse, JoiningRole.PARTNER, null, on(TODAY), null, null);
    }

    private InitiativeLeft left(PersonId person) {
        return new InitiativeLeft(town.garden, person, null, on(TODAY), null, null);
    }
}
