package org.calledger.command.history.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.command.catalogue.FactSchemas;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.command.history.retract.RetractFact;
import org.calledger.command.history.retract.Retraction;
import org.calledger.events.Fact;
import org.calledger.events.Facts;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.Source;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.FactTags;
import org.calledger.refusal.Rule;
import org.calledger.testing.SampleFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every type of fact there is goes through correction and retraction, as decisions read them: no type can be forgotten. */
class EveryFactPutRightTest {
    private static final UUID EVENT = UUID.randomUUID();
    private static final SampleFacts FIRST = new SampleFacts(1);
    private static final SampleFacts SECOND = new SampleFacts(2);
    private static final Set<String> DAYS = Set.of("on", "from", "until", "plannedFor");
    private static final List<Fact> FIRST_THINGS = beginnings(FIRST);
    private static final List<Fact> SECOND_THINGS = beginnings(SECOND);

    /** A command of no use but to look. */
    record Look(UUID event) implements Command {
        @Override
        public @Nullable PartialDate on() {
            return null;
        }

        @Override
        public @Nullable String note() {
            return null;
        }

        @Override
        public @Nullable Source source() {
            return null;
        }
    }

    static Stream<Class<? extends Fact>> types() {
        return Facts.types().stream().filter(type -> !PuttingRight.class.isAssignableFrom(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_of_a_fact_is_corrected_and_read_so_under_its_old_and_its_new_tags(Class<? extends Fact> type) {
        Fact fact = valid(type);
        ObjectNode before = json(fact);
        ObjectNode other = json(SECOND.of(type));
        int corrected = 0;
        for (String field : fields(other)) {
            if (!before.has(field) || before.get(field).equals(other.get(field))) {
                continue;
            }
            Given given = things(type).and(EVENT, fact);
            CorrectFact command = correct(together(field, before, other));
            if (FactSchemas.of(type).isIdentity(field)) {
                given.when(FactCorrection.SLICE, command).refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/" + field);
                continue;
            }
            Fact correction =
                    given.when(FactCorrection.SLICE, command).decision().facts().getFirst();
            Fact after = EventJson.corrected(fact, ((FactCorrected) correction).set());
            assertThat(json(after).get(field)).isEqualTo(other.get(field));
            given.also(correction);
            assertThat(seen(given, type, after)).as(field).containsExactly(after);
            if (!FactTags.of(after).containsAll(FactTags.of(fact))) {
                assertThat(seen(given, type, fact))
                        .as(field + " under the old tags")
                        .isEmpty();
            }
            corrected++;
        }
        assertThat(corrected).as("fields corrected").isPositive();
    }

    /** Days go together, so that nothing ends before it begins. */
    private static Map<String, @Nullable Object> together(String field, ObjectNode before, ObjectNode other) {
        Map<String, @Nullable Object> set = new HashMap<>(Map.of(field, plain(other.get(field))));
        if (DAYS.contains(field)) {
            DAYS.stream()
                    .filter(day -> before.has(day) && other.has(day))
                    .forEach(day -> set.put(day, plain(other.get(day))));
        }
        return set;
    }

    /** An erasure is never taken back. */
    static Stream<Class<? extends Fact>> takenBack() {
        return types().filter(type -> type != PersonalDataErased.class);
    }

    /** What only puts something right, and who somebody is, has no day of its own. */
    static Stream<Class<? extends Fact>> dated() {
        return types().filter(type -> Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals("on")));
    }

    @ParameterizedTest
    @MethodSource("takenBack")
    void a_fact_is_retracted_and_the_retraction_too(Class<? extends Fact> type) {
        Fact fact = valid(type);
        Given given = things(type).and(EVENT, fact);
        assertThat(seen(given, type, fact)).containsExactly(fact);
        UUID retraction = UUID.randomUUID();
        given.and(retraction, retracted(given, EVENT));
        assertThat(seen(given, type, fact)).isEmpty();
        given.when(FactCorrection.SLICE, correct(Map.of("note", "inna")))
                .refused(Rule.HISTORY_ALREADY_RETRACTED, "eventId");
        given.also(retracted(given, retraction));
        assertThat(seen(given, type, fact)).containsExactly(fact);
    }

    @ParameterizedTest
    @MethodSource("dated")
    void what_is_required_cannot_be_taken_away_and_nothing_unknown_can_be_said(Class<? extends Fact> type) {
        Given given = things(type).and(EVENT, valid(type));
        given.when(FactCorrection.SLICE, correct(Map.of("nosuchfield", 1)))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/nosuchfield");
        given.when(FactCorrection.SLICE, correct(Map.of("on", "2025-02-30")))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/on");
        given.when(FactCorrection.SLICE, correct(Collections.singletonMap("on", null)))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/on");
        given.when(FactCorrection.SLICE, correct(Map.of("on", "2026-11-23"))).refused(Rule.DATE_IN_FUTURE, "set/on");
        given.when(FactCorrection.SLICE, correct(Map.of("note", "x".repeat(2001))))
                .refused(Rule.HISTORY_CORRECTION_IMPOSSIBLE, "set/note");
        given.when(FactCorrection.SLICE, correct(Map.of())).refused(Rule.HISTORY_NOTHING_CORRECTED, "set");
    }

    @Test
    void a_correction_and_a_retraction_are_retracted_but_never_corrected() {
        Fact fact = valid(NeedReported.class);
        Given given = things(NeedReported.class).and(EVENT, fact);
        UUID correction = UUID.randomUUID();
        given.and(
                correction,
                given.when(FactCorrection.SLICE, correct(Map.of("title", "Inna")))
                        .decision()
                        .facts()
                        .getFirst());
        given.when(FactCorrection.SLICE, new CorrectFact(correction, Map.of("reason", "x"), "bo tak", null, null))
                .refused(Rule.HISTORY_NOT_CORRECTABLE, "eventId");
        given.also(retracted(given, correction));
        assertThat(seen(given, NeedReported.class, fact)).containsExactly(fact);
    }

    private static Fact retracted(Given given, UUID event) {
        return given.when(Retraction.SLICE, new RetractFact(event, "pomyłka", null, null))
                .decision()
                .facts()
                .getFirst();
    }

    private static CorrectFact correct(Map<String, @Nullable Object> set) {
        return new CorrectFact(EVENT, set, "pomyłka", null, null);
    }

    /** What a slice sees that looks for facts of that type under those tags. */
    private static List<Fact> seen(Given given, Class<? extends Fact> type, Fact like) {
        List<Fact> seen = new ArrayList<>();
        Slice<Look, Trail<Fact>> looking = Slice.of(Look.class)
                .records(type)
                .reads(command -> Boundary.facts(type).tagged(FactTags.of(like)))
                .from(Trail.<Fact>empty(), (past, fact) -> fact.getClass() == type ? past.with(fact) : past)
                .decides((past, command, asked) -> {
                    seen.addAll(past.toList());
                    return Decision.of();
                });
        given.when(looking, new Look(EVENT)).decision();
        return seen;
    }

    /** A sample such as a command could have made: without those fields of which only one may be told. */
    private static Fact valid(Class<? extends Fact> type) {
        Fact fact = FIRST.of(type);
        int wrong = errors(type, fact);
        for (RecordComponent component : type.getRecordComponents()) {
            if (wrong > 0 && isOptional(component)) {
                Fact less = SampleFacts.without(fact, component.getName());
                if (errors(type, less) < wrong) {
                    fact = less;
                    wrong = errors(type, less);
                }
            }
        }
        assertThat(FactSchemas.of(type).errors(json(fact), json(fact))).isEmpty();
        return fact;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == List.class || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** As many as the fields that are told though only one of them may be. */
    private static int errors(Class<? extends Fact> type, Fact fact) {
        int several = FactSchemas.of(type).errors(json(fact), json(fact)).size();
        return several == 0 ? 0 : several * 100 + json(fact).size();
    }

    /** Those that the samples name, but for the one that is put right. */
    private static Given things(Class<? extends Fact> but) {
        Given given = Given.facts(SECOND_THINGS.toArray(Fact[]::new));
        FIRST_THINGS.stream().filter(fact -> fact.getClass() != but).forEach(given::also);
        return given;
    }

    private static List<Fact> beginnings(SampleFacts sample) {
        return types().<Fact>map(sample::of)
                .filter(fact -> !Known.NOTHING.with(fact).beginnings().isEmpty())
                .toList();
    }

    private static List<String> fields(ObjectNode json) {
        return List.copyOf(json.propertyNames());
    }

    private static Object plain(JsonNode value) {
        return EventJson.mapper().convertValue(value, Object.class);
    }

    private static ObjectNode json(Fact fact) {
        return EventJson.mapper().valueToTree(fact);
    }
}
