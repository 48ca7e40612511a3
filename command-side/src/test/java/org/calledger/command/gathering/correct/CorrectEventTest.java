package org.calledger.command.gathering.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.history.retract.RetractFact;
import org.calledger.command.history.retract.Retraction;
import org.calledger.events.AgeBand;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class CorrectEventTest {
    private final Town town = new Town();
    private final UUID recorded = UUID.randomUUID();
    private final Given ready = Given.facts(
                    town.person(town.anna, null), town.person(town.jan, null), town.institution())
            .and(recorded, town.gathering("2014"));

    @Test
    void the_headcount_was_another() {
        ready.when(EventCorrection.SLICE, correct("{\"headcount\": \"unknown\"}"))
                .then(new FactCorrected(
                        recorded,
                        "gathering.EventRecorded",
                        Map.of("headcount", "unknown"),
                        "pomyłka",
                        tags(town.gathering("2014")),
                        null,
                        null));
    }

    @Test
    void other_people_came_and_both_see_it() {
        FactCorrected correction = correction("{\"personIds\": [\"" + town.jan + "\"]}");
        assertThat(correction.tags()).contains("person:" + town.jan, "person:" + town.anna);
        EventRecorded after = (EventRecorded) EventJson.corrected(town.gathering("2014"), correction.changes());
        assertThat(after.participants()).containsExactly(town.participant(town.jan));
    }

    @Test
    void another_day_freezes_people_anew() {
        FactCorrected correction = correction("{\"on\": \"2018-05\"}");
        EventRecorded after = (EventRecorded) EventJson.corrected(town.gathering("2014"), correction.changes());
        assertThat(after.on()).isEqualTo(on("2018-05"));
        assertThat(after.participants().getFirst().ageBand()).isEqualTo(AgeBand.parse("25-44"));
    }

    @Test
    void another_organiser_takes_the_place_of_the_former() {
        FactCorrected correction = correction("{\"institutionId\": \"" + town.cultureHouse + "\"}");
        EventRecorded after = (EventRecorded) EventJson.corrected(town.gathering("2014"), correction.changes());
        assertThat(after.centreId()).isNull();
        assertThat(after.institutionId()).isEqualTo(town.cultureHouse);
        assertThat(correction.tags()).contains("centre:" + town.centre, "institution:" + town.cultureHouse);
    }

    @Test
    void a_correction_stands_on_the_ones_before_and_carries_their_tags() {
        ready.also(correction("{\"personIds\": [\"" + town.jan + "\"], \"headcount\": {\"total\": 3}}"));
        FactCorrected second = correction("{\"title\": \"Festyn\"}");
        assertThat(second.tags()).contains("person:" + town.anna, "person:" + town.jan);
        ready.also(second);
        ready.when(EventCorrection.SLICE, correct("{\"headcount\": {\"total\": 0}}"))
                .refused(Rule.GATHERING_MORE_NAMED_THAN_COUNTED, "set");
        ready.when(EventCorrection.SLICE, correct("{\"title\": \"Festyn\"}"))
                .refused(Rule.HISTORY_NOTHING_CORRECTED, "set");
        ready.when(EventCorrection.SLICE, correct("{\"personIds\": [], \"headcount\": {\"total\": 0}}"))
                .accepted();
    }

    @Test
    void what_it_becomes_is_stored_and_read_again() {
        FactCorrected correction = correction("{\"institutionId\": \"" + town.cultureHouse
                + "\", \"personIds\": [], \"place\": {\"latitude\": 52.5, \"longitude\": 21}}");
        Fact read = EventJson.read(EventTypes.storedAs(FactCorrected.class), EventJson.write(correction));
        EventRecorded after =
                (EventRecorded) EventJson.corrected(town.gathering("2014"), ((FactCorrected) read).changes());
        assertThat(after.centreId()).isNull();
        assertThat(after.participants()).isEmpty();
        assertThat(after.place()).isEqualTo(new Place(52.5, 21, null));
    }

    @Test
    void the_same_limits_hold_as_for_recording() {
        ready.when(EventCorrection.SLICE, correct("{\"headcount\": {\"total\": 0}}"))
                .refused(Rule.GATHERING_MORE_NAMED_THAN_COUNTED, "set");
        ready.when(EventCorrection.SLICE, correct("{\"on\": \"2026-11-23\"}")).refused(Rule.DATE_IN_FUTURE, "set/on");
        ready.when(EventCorrection.SLICE, correct("{\"personIds\": [\"" + UUID.randomUUID() + "\"]}"))
                .refused(Rule.PERSON_UNKNOWN, "set/personIds");
        ready.when(EventCorrection.SLICE, correct("{\"programmeId\": \"" + UUID.randomUUID() + "\"}"))
                .refused(Rule.PROGRAMME_UNKNOWN, "set/programmeId");
        ready.when(
                        EventCorrection.SLICE,
                        correct("{\"centreId\": \"" + town.centre + "\", \"institutionId\": \"" + town.cultureHouse
                                + "\"}"))
                .refused(Rule.CENTRE_UNKNOWN, "set/centreId");
        ready.when(EventCorrection.SLICE, correct("{}")).refused(Rule.HISTORY_NOTHING_CORRECTED, "set");
    }

    @Test
    void a_gathering_there_is_for_a_reason() {
        Given.nothing()
                .when(EventCorrection.SLICE, correct("{\"title\": \"Festyn\"}"))
                .refused(Rule.GATHERING_UNKNOWN, "gatheringId");
        ready.when(
                        EventCorrection.SLICE,
                        new CorrectEvent(
                                town.picnic, correct("{\"title\": \"Festyn\"}").set(), null, null, null))
                .refused(Rule.HISTORY_REASON_REQUIRED, "reason");
        ready.also(new FactRetracted(
                recorded, "gathering.EventRecorded", "nie było", tags(town.gathering("2014")), null, null));
        ready.when(EventCorrection.SLICE, correct("{\"title\": \"Festyn\"}"))
                .refused(Rule.GATHERING_UNKNOWN, "gatheringId");
    }

    @Test
    void a_correction_names_no_more_people_than_its_event_can_carry() {
        List<PersonId> many = Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .limit(100)
                .toList();
        many.forEach(person -> ready.also(town.person(person, null)));
        String fifty = people(many.subList(0, 50));
        ready.when(
                        EventCorrection.SLICE,
                        correct("{\"headcount\": \"unknown\", \"personIds\": " + fifty + ", \"organiserIds\": "
                                + people(many.subList(50, 100)) + "}"))
                .refused(Rule.PERSON_TOO_MANY_NAMED, "set");
        ready.also(correction("{\"headcount\": \"unknown\", \"personIds\": " + fifty + "}"));
        ready.when(EventCorrection.SLICE, correct("{\"personIds\": " + people(many.subList(50, 100)) + "}"))
                .refused(Rule.HISTORY_CONCERNS_TOO_MUCH, "set");
        assertThat(FactTags.of(ready.when(Retraction.SLICE, new RetractFact(recorded, "pomyłka", null, null))
                        .decision()
                        .facts()
                        .getFirst()))
                .hasSizeLessThan(NewEvent.MAX_TAGS);
    }

    private static String people(List<PersonId> people) {
        return people.stream().map(id -> "\"" + id + "\"").toList().toString();
    }

    private FactCorrected correction(String set) {
        return (FactCorrected) ready.when(EventCorrection.SLICE, correct(set))
                .decision()
                .facts()
                .getFirst();
    }

    /** Bound from JSON as at the door: what is absent stays absent, an empty list is one. */
    private CorrectEvent correct(String set) {
        return EventJson.mapper()
                .readValue(
                        "{\"gatheringId\": \"" + town.picnic + "\", \"reason\": \"pomyłka\", \"set\": " + set + "}",
                        CorrectEvent.class);
    }

    private static List<String> tags(Fact fact) {
        return FactTags.of(fact).stream().map(Tag::toString).toList();
    }
}
