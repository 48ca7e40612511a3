package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionEvent.CoalitionJoined;
import org.calledger.events.CoalitionEvent.CoalitionLeft;
import org.calledger.events.CoalitionId;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeEvent.InitiativeLeft;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionId;
import org.calledger.events.InstitutionKind;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.Reporter;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceId;
import org.calledger.events.Sector;
import org.calledger.events.Verdict;
import org.calledger.query.contradictions.Contradiction.At;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story that breaks no rule, and what is recorded later against it. */
class ContradictionsTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final ContradictionTable table = new ContradictionTable();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final PersonId anna = Town.person();
    private final InitiativeId garden = new InitiativeId(Town.id());
    private final InstitutionId school = new InstitutionId(Town.id());
    private long adopted;
    private long programme;
    private long reported;
    private long supported;
    private long proposed;
    private long started;
    private long held;
    private long worked;
    private long completed;

    @BeforeEach
    void begin() {
        List<Long> beginnings = town.beginnings().stream().map(side::record).toList();
        adopted = beginnings.get(4);
        programme = beginnings.get(7);
        side.record(new InstitutionRegistered(
                school, "Szkoła", InstitutionKind.SCHOOL, Sector.PUBLIC, town.town, day("1990"), null, null));
        side.record(Town.registered(anna, town.east));
        reported = side.record(bench);
        supported = side.record(Town.support(bench, anna, "2005-02"));
        proposed = side.record(town.initiative(garden, List.of(bench), "2006"));
        side.record(new InitiativeJoined(
                garden, Town.who(anna), null, JoiningRole.LEADER, town.east, day("2006-06"), null, null));
        started = side.record(new InitiativeStarted(garden, town.centre, day("2007-01-01"), null, null));
        held = side.record(town.gathering(garden, town.east, Headcount.of(5), List.of(Town.who(anna)), "2007-05-05"));
        worked = side.record(town.work(600, Headcount.of(1), List.of(), Reporter.STAFF, "2007-05-05"));
        completed = side.record(new InitiativeCompleted(
                garden,
                town.centre,
                List.of(new NeedOutcome(bench.needId(), Verdict.MET)),
                day("2008-01-01"),
                null,
                null));
    }

    @AfterEach
    void end() {
        side.close();
    }

    private List<Contradiction> found() {
        return found(ContradictionFilter.ALL);
    }

    private List<Contradiction> found(ContradictionFilter filter) {
        return side.ask(at -> table.list(at, filter, Page.FIRST)).items();
    }

    private static Contradiction pair(String rule, long earlier, long later) {
        return new Contradiction(rule, new At(earlier), new At(later));
    }

    @Test
    void nothing_speaks_against_what_kept_every_rule() {
        assertThat(found()).isEmpty();
    }

    @Test
    void an_ending_dated_back_before_what_was_recorded() {
        long closed = side.record(new CentreClosed(town.centre, null, day("2007-02-01"), null, null));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("centre.has-open-initiatives", completed, closed), pair("centre.closed", worked, closed));
    }

    @Test
    void a_correction_of_the_day() {
        long late = side.correct(started, Map.of("on", "2007-06-01"));
        assertThat(found()).containsExactly(pair("gathering.initiative-not-running", held, late));
        long early = side.correct(completed, Map.of("on", "2007-05-01"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("gathering.initiative-not-running", held, late),
                        pair("gathering.initiative-not-running", held, early),
                        pair("initiative.not-open", late, early),
                        pair("date.before-beginning", late, early));
        side.retract(late);
        side.retract(early);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_depended_on_a_retracted_fact() {
        long gone = side.retract(reported);
        assertThat(found())
                .containsExactlyInAnyOrder(pair("need.unknown", supported, gone), pair("need.unknown", proposed, gone));
        assertThat(side.askAsOf(gone - 1, at -> table.list(at, ContradictionFilter.ALL, Page.FIRST))
                        .items())
                .isEmpty();
        side.retract(gone);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_start_or_an_adoption_that_is_gone() {
        long unstarted = side.retract(started);
        long unadopted = side.retract(adopted);
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("gathering.initiative-not-running", held, unstarted),
                        pair("initiative.not-running", completed, unstarted),
                        pair("centre.method-not-adopted", adopted + 1, unadopted));
    }

    @Test
    void a_programme_whose_period_or_end_was_another() {
        long shorter = side.correct(programme, Map.of("until", "2006-12-31"));
        assertThat(found()).containsExactly(pair("programme.outside-period", worked, shorter));
        side.retract(shorter);
        long closed = side.record(new ProgrammeClosed(town.programme, null, day("2007-01-01"), null, null));
        assertThat(found()).containsExactly(pair("programme.closed", worked, closed));
    }

    @Test
    void two_of_what_can_be_one() {
        PersonId jan = Town.person();
        side.record(Town.registered(jan, town.east));
        long other = side.record(Town.support(bench, jan, "2005-03"));
        long same = side.correct(other, Map.of("participant", Map.of("personId", anna.toString())));
        assertThat(found()).containsExactly(pair("need.already-supported", supported, same));
    }

    @Test
    void joinings_between_which_nobody_left_any_more() {
        PersonId jan = Town.person();
        side.record(Town.registered(jan, town.east));
        long first = side.record(joined(jan, "2006-07"));
        long left = side.record(new InitiativeLeft(garden, jan, null, day("2006-08"), null, null));
        long again = side.record(joined(jan, "2006-09"));
        assertThat(found()).isEmpty();
        long undone = side.retract(left);
        assertThat(found()).containsExactly(pair("initiative.already-joined", first, again));
        long back = side.retract(undone);
        long never = side.retract(first);
        assertThat(found()).containsExactly(pair("initiative.not-joined", back, never));
    }

    private InitiativeJoined joined(PersonId person, String on) {
        return new InitiativeJoined(
                garden, Town.who(person), null, JoiningRole.PARTICIPANT, town.east, day(on), null, null);
    }

    @Test
    void a_coalition_of_one() {
        CoalitionId id = new CoalitionId(Town.id());
        InstitutionId parish = new InstitutionId(Town.id());
        side.record(new InstitutionRegistered(
                parish, "Parafia", InstitutionKind.PARISH, Sector.PUBLIC, town.town, day("1990"), null, null));
        side.record(new CoalitionFormed(
                id, "Razem", "przemoc", List.of(), List.of(town.ops, school), day("2007"), null, null));
        long joined = side.record(new CoalitionJoined(id, parish, day("2008"), null, null));
        long left = side.record(new CoalitionLeft(id, school, day("2009"), null, null));
        assertThat(found()).isEmpty();
        long undone = side.retract(joined);
        assertThat(found()).containsExactly(pair("coalition.too-few-members", left, undone));
    }

    @Test
    void overlaps_by_a_corrected_day() {
        ResourceId hall = new ResourceId(Town.id());
        InitiativeId choir = new InitiativeId(Town.id());
        side.record(town.initiative(choir, List.of(bench), "2006"));
        side.record(new ResourceRegistered(
                hall, ResourceClass.MATERIAL, "Sala", town.east, true, null, null, null, day("2001"), null, null));
        long first = side.record(
                new ResourceCommitted(hall, garden, town.east, day("2006-12-31"), day("2006-07-01"), null, null));
        side.record(new ResourceCommitted(hall, choir, town.east, null, day("2007-01-01"), null, null));
        side.record(appointed("Animator", "2006-12-31", "2006-01-01"));
        long post = side.record(appointed("animator", null, "2007-01-01"));
        assertThat(found()).isEmpty();
        long longer = side.correct(first, Map.of("until", "2007-03-31"));
        long earlier = side.correct(post, Map.of("on", "2006-05-05"));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("resource.already-committed", first + 1, longer),
                        pair("animator.already-appointed", post - 1, earlier));
    }

    private AnimatorAppointed appointed(String post, @Nullable String until, String on) {
        return new AnimatorAppointed(
                new AppointmentId(Town.id()),
                anna,
                null,
                town.ops,
                post,
                until == null ? null : day(until),
                day(on),
                null,
                null);
    }

    @Test
    void a_fact_that_cannot_be_as_it_was_corrected() {
        long minutes = side.correct(worked, Map.of("minutes", 1441));
        long counted = side.correct(held, Map.of("headcount", Map.of("total", 0)));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("work.minutes-impossible", worked, minutes),
                        pair("gathering.more-named-than-counted", held, counted));
    }

    @Test
    void of_one_place_or_rule() {
        long gone = side.retract(reported);
        side.correct(worked, Map.of("minutes", 1441));
        assertThat(found(of(Set.of(town.east.value()), List.of()))).hasSize(3);
        assertThat(found(of(Set.of(town.west.value()), List.of()))).isEmpty();
        assertThat(found(of(Set.of(), List.of("need.unknown"))))
                .containsExactly(pair("need.unknown", supported, gone), pair("need.unknown", proposed, gone));
        assertThat(found(new ContradictionFilter(
                        Set.of(), List.of(town.centre.value()), List.of(), List.of(), List.of())))
                .hasSize(2);
    }

    private static ContradictionFilter of(Set<UUID> communities, List<String> rules) {
        return new ContradictionFilter(communities, List.of(), List.of(), List.of(), rules);
    }
}
