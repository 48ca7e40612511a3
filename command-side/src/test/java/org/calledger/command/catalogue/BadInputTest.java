package org.calledger.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.problem.Language;
import org.calledger.access.problem.ProblemWords;
import org.calledger.command.decision.Town;
import org.calledger.events.AgreementId;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.AppointmentId;
import org.calledger.events.CoalitionEvent.CoalitionDissolved;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.events.Reporter;
import org.calledger.events.ResourceEvent.ResourceRetired;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.WorkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be wrong with any command, made from its schema: each is answered by the field or the rule, and recorded never. */
class BadInputTest {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Caller ANYBODY = new Caller("ktoś", Set.of(Role.values()));

    /** What else is said of a thing that there is not: who never joined does not leave; two of one are one. */
    private static final Set<String> NOT_THERE = Set.of("coalition.not-joined", "coalition.too-few-members");

    private final ListHandling handling = new ListHandling();
    private final CommandDoor door = new CatalogueDoor(
            CATALOGUE, handling, Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneId.of("Europe/Warsaw")));
    private final Town town = new Town();
    private final WorkId work = new WorkId(UUID.randomUUID());
    private final CoalitionId coalition = new CoalitionId(UUID.randomUUID());
    private final AppointmentId appointment = new AppointmentId(UUID.randomUUID());
    private final AgreementId agreement = new AgreementId(UUID.randomUUID());

    static Stream<String> commands() {
        return CATALOGUE.listed().stream().map(Catalogue.Listed::name);
    }

    private static ObjectNode schema(String command) {
        return CATALOGUE.listed().stream()
                .filter(listed -> listed.name().equals(command))
                .findFirst()
                .orElseThrow()
                .schema();
    }

    private Answer send(String command, JsonNode body) {
        return door.send(new Envelope(command, body, null, ANYBODY, "test", "r", Map.of()));
    }

    private static Problem refused(Answer answer, Object what) {
        assertThat(answer).as(what.toString()).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).problem();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_the_schema_can_say_is_said_with_its_place(String command) {
        List<Bodies.Wrong> wrong = new Bodies("2014-05-05").wrong(schema(command));
        assertThat(wrong).hasSizeGreaterThan(5);
        for (Bodies.Wrong one : wrong) {
            Problem problem = refused(send(command, one.body()), one);
            assertThat(problem.status()).as(one.toString()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("request.malformed");
            assertThat(problem.errors()).as(one.toString()).anyMatch(error -> isAbout(one.pointer(), error));
            assertThat(problem.errors()).as(one.toString()).allSatisfy(BadInputTest::isToldInBothLanguages);
        }
        assertThat(handling.recorded()).isEmpty();
    }

    private static void isToldInBothLanguages(Problem.At error) {
        String polish = ProblemWords.place(error.code(), Language.POLISH, error.arguments());
        String english = ProblemWords.place(error.code(), Language.ENGLISH, error.arguments());
        assertThat(polish)
                .isNotEqualTo(english)
                .isNotEqualTo(error.code())
                .doesNotContain("{0}")
                .doesNotMatch(".*\\b(is|has|no|of|the|required|not)\\b.*");
        assertThat(error.code()).startsWith("schema.").isNotIn("schema.other", "schema.type");
        assertThat(english).isNotEqualTo(error.code()).doesNotContain("{0}");
    }

    /** At that place or below it; or at what holds it, naming the field. */
    private static boolean isAbout(String pointer, Problem.At error) {
        boolean above =
                pointer.startsWith(error.pointer()) && (error.pointer() + error.arguments()).contains(last(pointer));
        return above || error.pointer().startsWith(pointer);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** With nothing in the ledger every thing that a command names is unknown. */
    @ParameterizedTest
    @MethodSource("commands")
    void things_there_are_not_are_refused_by_a_rule(String command) {
        Answer answer = send(command, new Bodies("2014-05-05").whole(schema(command)));
        Problem problem = refused(answer, command);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).isNotEmpty();
        assertThat(problem.code()).matches(".*(unknown|required|impossible|too-few-members|clergy-not-recorded).*");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_future_is_refused(String command) {
        ObjectNode schema = schema(command);
        if (schema.at("/properties/on").isMissingNode()) {
            return;
        }
        Problem problem = refused(send(command, known(new Bodies("2031")).whole(schema)), command);
        assertThat(problem.code()).isEqualTo("date.in-future");
        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/on");
    }

    @Test
    void what_happened_before_the_thing_it_is_about_is_refused() {
        begin();
        Map<String, String> codes = codes("1985");
        // a source may say otherwise of what a milestone is about; and a gathering is called off before its day
        codes.keySet().removeAll(Set.of("record-milestone", "cancel-event"));
        codes.keySet().removeIf(command -> schema(command).at("/properties/on").isMissingNode());
        assertThat(codes).doesNotContainValue("201").containsEntry("confirm-work", "date.before-beginning");
    }

    /** One after the other, while all else that the command names is there. */
    @ParameterizedTest
    @MethodSource("commands")
    void each_thing_that_is_named_must_be_there(String command) {
        begin();
        int seeded = handling.recorded().size();
        ObjectNode whole = withoutOwnId(known(new Bodies("2024")).whole(schema(command)), command);
        for (String field : whole.propertyNames()) {
            JsonNode named = schema(command).at("/properties/" + field);
            boolean several = named.path("type").asString("").equals("array");
            if (!(several ? named.get("items") : named)
                    .path("format")
                    .asString("")
                    .equals("uuid")) {
                continue;
            }
            ObjectNode body = whole.deepCopy();
            String nothing = UUID.randomUUID().toString();
            body.set(field, several ? body.arrayNode().add(nothing).add(nothing) : body.stringNode(nothing));
            Problem problem = refused(send(command, body), command + " " + field);
            assertThat(problem.status()).isEqualTo(422);
            if (!NOT_THERE.contains(problem.code())) {
                assertThat(problem.code()).as(command + " " + field).matches(".*unknown");
                assertThat(problem.errors().getFirst().pointer()).isEqualTo("/" + field);
            }
        }
        assertThat(handling.recorded()).hasSize(seeded);
    }

    @Test
    void what_has_ended_takes_nothing_more() {
        begin();
        finish();
        Map<String, String> codes = codes("2024");
        assertThat(codes)
                .containsEntry("propose-initiative", "initiative.centre-closed")
                .containsEntry("join-initiative", "initiative.not-open")
                .containsEntry("commit-resource", "resource.retired")
                .containsEntry("confirm-resource", "resource.retired")
                .containsEntry("retire-resource", "resource.retired")
                .containsEntry("serve-community", "centre.closed")
                .containsEntry("close-centre", "centre.closed")
                .containsEntry("join-coalition", "coalition.closed")
                .containsEntry("leave-coalition", "coalition.closed")
                .containsEntry("dissolve-coalition", "coalition.closed")
                .containsEntry("end-appointment", "appointment.closed")
                .containsEntry("end-volunteering", "agreement.closed")
                .containsEntry("include-initiative", "programme.closed")
                .containsEntry("measure-goal", "programme.closed")
                .containsEntry("close-programme", "programme.closed");
    }

    /** What each command comes to, about things there are: the code of its refusal, or 201. */
    private Map<String, String> codes(String on) {
        Map<String, String> codes = new TreeMap<>();
        commands().forEach(command -> {
            Answer answer = send(command, withoutOwnId(known(new Bodies(on)).whole(schema(command)), command));
            codes.put(
                    command, answer instanceof Answer.Refused no ? no.problem().code() : "201");
            if (answer instanceof Answer.Refused no) {
                assertThat(no.problem().status()).as(command).isEqualTo(422);
            }
        });
        return codes;
    }

    /** What the command itself makes is new: its id is the first field, and may be left out. */
    private static ObjectNode withoutOwnId(ObjectNode body, String command) {
        String first = body.propertyNames().iterator().next();
        boolean required = schema(command)
                .get("required")
                .valueStream()
                .anyMatch(field -> field.asString().equals(first));
        if (!required) {
            body.remove(first);
        }
        return body;
    }

    private Bodies known(Bodies bodies) {
        return bodies.naming("community", town.street)
                .naming("institution", town.cultureHouse)
                .naming("centre", town.centre)
                .naming("person", town.anna)
                .naming("need", town.bench)
                .naming("resource", town.hall)
                .naming("initiative", town.garden)
                .naming("gathering", town.picnic)
                .naming("programme", town.greenYears)
                .naming("milestone", town.beginning)
                .naming("work", work)
                .naming("coalition", coalition)
                .naming("appointment", appointment)
                .naming("agreement", agreement);
    }

    private void begin() {
        handling.seed(town.communities());
        handling.seed(town.institutions());
        handling.seed(
                town.adopted("2000"),
                town.centreOpened(),
                town.person(town.anna, town.street),
                town.need(town.bench, town.street),
                town.resource(town.street, true),
                town.proposed(null),
                town.started("2013-07"),
                town.gathering("2014-06-01"),
                town.programme("2010", "2030"),
                town.milestone(town.beginning, "2000"),
                town.work(work, 60, Reporter.STAFF, "2014-06-01", town.anna),
                new CoalitionFormed(
                        coalition,
                        "Razem",
                        "przemoc",
                        List.of(),
                        List.of(town.cultureHouse, town.school),
                        on("2014"),
                        null,
                        null),
                new AnimatorAppointed(
                        appointment, town.anna, null, town.cultureHouse, "Animator", null, on("2014"), null, null),
                new VolunteeringAgreed(agreement, town.anna, town.cultureHouse, null, null, on("2018"), null, null));
    }

    private void finish() {
        handling.seed(
                town.completed("2020"),
                town.centreClosed("2021"),
                town.programmeClosed("2021"),
                new ResourceRetired(town.hall, null, on("2021"), null, null),
                new CoalitionDissolved(coalition, null, on("2021"), null, null),
                new AppointmentEnded(appointment, town.anna, town.cultureHouse, on("2021"), null, null),
                new VolunteeringEnded(agreement, town.anna, town.cultureHouse, on("2021"), null, null));
    }
}
