package org.calledger.command.history.correct;

import static org.calledger.command.decision.Town.on;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AppointmentId;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonId;
import org.calledger.events.Reporter;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A fact is not corrected into one that its own command would refuse, whatever else is recorded. */
class AloneTest {
    private static final UUID EVENT = UUID.randomUUID();

    private final Town town = new Town();

    private Given.When<CorrectFact, FactCorrection> corrected(Fact fact, Map<String, @Nullable Object> set) {
        return things().and(EVENT, fact).when(FactCorrection.SLICE, new CorrectFact(EVENT, set, "pomyłka", null, null));
    }

    private Given things() {
        return Given.facts(town.communities())
                .also(town.institutions())
                .also(
                        town.person(town.anna, town.street),
                        town.person(town.jan, town.street),
                        town.need(town.bench, town.street),
                        town.need(town.well, town.street));
    }

    @Test
    void an_initiative_still_answers_a_need() {
        corrected(town.proposed(null), Map.of("needIds", List.of()))
                .refused(Rule.INITIATIVE_ANSWERS_NO_NEED, "set/needIds");
        corrected(town.proposed(null), Map.of("needIds", List.of(town.well.toString())))
                .decision();
    }

    @Test
    void nothing_becomes_itself() {
        corrected(
                        new NeedMerged(town.bench, town.well, on("2014"), null, null),
                        Map.of("intoNeedId", town.bench.toString()))
                .refused(Rule.NEED_MERGES_ITSELF, "set/intoNeedId");
        corrected(
                        new PeopleMerged(town.anna, town.jan, on("2019"), null, null),
                        Map.of("intoPersonId", town.anna.toString()))
                .refused(Rule.PERSON_MERGES_ITSELF, "set/intoPersonId");
        corrected(
                        new CommunityMoved(town.street, town.city, on("2014"), null, null),
                        Map.of("parentId", town.street.toString()))
                .refused(Rule.COMMUNITY_LOOP, "set/parentId");
    }

    @Test
    void a_coalition_is_of_two_around_something() {
        CoalitionFormed together = new CoalitionFormed(
                new CoalitionId(UUID.randomUUID()),
                "Razem",
                "przemoc",
                List.of(),
                List.of(town.cultureHouse, town.school),
                on("2014"),
                null,
                null);
        corrected(together, Map.of("institutionIds", List.of(town.school.toString())))
                .refused(Rule.COALITION_TOO_FEW_MEMBERS, "set/institutionIds");
        corrected(together, none("problem")).refused(Rule.COALITION_PROBLEM_REQUIRED, "set");
    }

    private static Map<String, @Nullable Object> none(String field) {
        Map<String, @Nullable Object> set = new HashMap<>();
        set.put(field, null);
        return set;
    }

    @Test
    void nothing_ends_before_it_begins() {
        corrected(town.programme("2010", "2012"), Map.of("until", "2009"))
                .refused(Rule.PROGRAMME_PERIOD_BACKWARDS, "set");
        corrected(
                        new AnimatorAppointed(
                                new AppointmentId(UUID.randomUUID()),
                                town.anna,
                                null,
                                town.school,
                                "Animatorka",
                                on("2020"),
                                on("2019"),
                                null,
                                null),
                        Map.of("until", "2018"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "set/until");
        corrected(town.person(new PersonId(UUID.randomUUID()), town.street), Map.of("birthYear", 2019))
                .refused(Rule.DATE_BEFORE_BEGINNING, "set/birthYear");
    }

    @Test
    void work_is_possible_and_an_institution_a_partner() {
        corrected(
                        town.work(new WorkId(UUID.randomUUID()), 60, Reporter.STAFF, "2019-05-05", town.anna),
                        Map.of("minutes", 1441))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "set");
        corrected(
                        new InitiativeJoined(
                                town.garden, null, town.school, JoiningRole.PARTNER, null, on("2014"), null, null),
                        Map.of("role", "LEADER"))
                .refused(Rule.INITIATIVE_INSTITUTION_IS_PARTNER, "set/role");
    }

    @Test
    void an_outline_is_one() {
        List<List<Integer>> open = List.of(List.of(21, 52), List.of(22, 52), List.of(22, 53), List.of(21, 53));
        Map<String, Object> line = Map.of("type", "Polygon", "coordinates", List.of(open));
        corrected(town.community(new CommunityId(UUID.randomUUID()), null), Map.of("outline", line))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/outline");
    }
}
