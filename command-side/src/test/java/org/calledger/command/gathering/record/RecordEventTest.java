package org.calledger.command.gathering.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CentreEvent.CommunityServed;
import org.calledger.events.CentreId;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.axon.FactTags;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordEventTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities())
            .also(town.institution(), town.centreOpened(), town.person(town.anna, null), town.person(town.jan, null));

    @Test
    void a_centre_holds_a_gathering_in_the_only_community_it_serves() {
        ready.when(EventRecord.SLICE, byCentre("2014-06-01", Headcount.of(10), town.anna, town.anna))
                .then(town.gathering("2014-06-01"));
    }

    @Test
    void of_two_communities_none_is_guessed() {
        ready.also(new CommunityServed(town.centre, town.village, on("2012"), null, null));
        assertThat(ready.when(EventRecord.SLICE, byCentre("2014-06-01", Headcount.of(10)))
                        .decision()
                        .facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        EventRecorded.class,
                        held -> assertThat(held.communityId()).isNull());
        assertThat(ready.when(EventRecord.SLICE, byCentre("2011-06-01", Headcount.of(10)))
                        .decision()
                        .facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        EventRecorded.class,
                        held -> assertThat(held.communityId()).isEqualTo(town.district));
    }

    @Test
    void somebody_holds_it() {
        ready.when(EventRecord.SLICE, record(null, null, null, "2014", Headcount.UNKNOWN))
                .refused(Rule.GATHERING_ORGANISER_REQUIRED, "initiativeId");
        Given.nothing()
                .when(EventRecord.SLICE, byCentre("2014", Headcount.UNKNOWN))
                .refused(Rule.CENTRE_UNKNOWN, "centreId");
        Given.nothing()
                .when(EventRecord.SLICE, record(null, null, town.cultureHouse, "2014", Headcount.UNKNOWN))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        Given.nothing().when(EventRecord.SLICE, byInitiative("2014")).refused(Rule.INITIATIVE_UNKNOWN, "initiativeId");
    }

    @Test
    void an_initiative_holds_one_while_it_runs() {
        ready.also(town.proposed(null));
        ready.when(EventRecord.SLICE, byInitiative("2014"))
                .refused(Rule.GATHERING_INITIATIVE_NOT_RUNNING, "initiativeId");
        ready.also(town.started("2014-02-01"));
        ready.when(EventRecord.SLICE, byInitiative("2014-01-31"))
                .refused(Rule.GATHERING_INITIATIVE_NOT_RUNNING, "initiativeId");
        ready.when(EventRecord.SLICE, byInitiative("2013-05-31")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.completed("2014-09-01"));
        ready.when(EventRecord.SLICE, byInitiative("2014-09-02"))
                .refused(Rule.GATHERING_INITIATIVE_NOT_RUNNING, "initiativeId");
        ready.when(EventRecord.SLICE, byInitiative("2014-09-01")).accepted();
        ready.when(EventRecord.SLICE, byInitiative("2014")).accepted();
    }

    @Test
    void a_centre_holds_none_once_it_is_closed() {
        ready.also(town.centreClosed("2014-09-01"));
        ready.when(EventRecord.SLICE, byCentre("2014-09-02", Headcount.UNKNOWN))
                .refused(Rule.GATHERING_CENTRE_CLOSED, "centreId");
        ready.when(EventRecord.SLICE, byCentre("2014", Headcount.UNKNOWN)).accepted();
    }

    @Test
    void no_more_people_are_named_than_counted() {
        ready.when(EventRecord.SLICE, byCentre("2014", Headcount.of(1), town.anna, town.jan))
                .refused(Rule.GATHERING_MORE_NAMED_THAN_COUNTED, "personIds");
        ready.when(EventRecord.SLICE, byCentre("2014", Headcount.UNKNOWN, town.anna, town.jan))
                .accepted();
        ready.when(EventRecord.SLICE, byCentre("2014", Headcount.of(9), new PersonId(UUID.randomUUID())))
                .refused(Rule.PERSON_UNKNOWN, "personIds");
    }

    @Test
    void what_a_participant_was_is_frozen_and_the_age_only_of_that_year() {
        assertThat(ready.when(EventRecord.SLICE, byCentre("2018-05", Headcount.of(1), town.anna))
                        .decision()
                        .facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        EventRecorded.class,
                        held -> assertThat(held.participants())
                                .containsExactly(new Participant(
                                        town.anna, AgeBand.parse("25-44"), Sex.F, List.of(Background.RESIDENT))));
    }

    @Test
    void it_is_recorded_once() {
        ready.also(town.gathering("2014"))
                .when(EventRecord.SLICE, byCentre("2014", Headcount.of(10)))
                .refused(Rule.GATHERING_ALREADY_EXISTS, "gatheringId");
    }

    @Test
    void at_most_fifty_people_are_named_organisers_and_all() {
        List<PersonId> fifty =
                Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(50).toList();
        List<PersonId> others =
                Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(50).toList();
        fifty.forEach(person -> ready.also(town.person(person, null)));
        others.forEach(person -> ready.also(town.person(person, null)));
        ready.when(EventRecord.SLICE, organised(fifty, others)).refused(Rule.PERSON_TOO_MANY_NAMED, "personIds");
        ready.when(EventRecord.SLICE, organised(fifty, others.subList(0, 1)))
                .refused(Rule.PERSON_TOO_MANY_NAMED, "personIds");
        assertThat(FactTags.of(ready.when(EventRecord.SLICE, organised(fifty, fifty))
                        .decision()
                        .facts()
                        .getFirst()))
                .hasSizeLessThan(NewEvent.MAX_TAGS);
    }

    private RecordEvent organised(List<PersonId> people, List<PersonId> organisers) {
        RecordEvent plain = byCentre("2014", Headcount.UNKNOWN);
        return new RecordEvent(
                plain.gatheringId(),
                null,
                plain.centreId(),
                null,
                plain.title(),
                plain.kind(),
                null,
                null,
                plain.headcount(),
                people,
                organisers,
                null,
                null,
                null,
                plain.on(),
                null,
                null);
    }

    private RecordEvent byCentre(String on, Headcount headcount, PersonId... people) {
        return record(null, town.centre, null, on, headcount, people);
    }

    private RecordEvent byInitiative(String on) {
        return record(town.garden, null, null, on, Headcount.UNKNOWN);
    }

    private RecordEvent record(
            @Nullable InitiativeId initiative,
            @Nullable CentreId centre,
            @Nullable InstitutionId institution,
            String on,
            Headcount headcount,
            PersonId... people) {
        return new RecordEvent(
                town.picnic,
                initiative,
                centre,
                institution,
                "Piknik",
                GatheringKind.FESTIVAL,
                null,
                null,
                headcount,
                List.of(people),
                List.of(),
                null,
                null,
                null,
                on(on),
                null,
                null);
    }
}
