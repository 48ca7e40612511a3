package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.ProgrammeEvent.GoalMeasured;
import org.calledger.events.Reporter;
import org.calledger.events.ResourceClass;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceEvent.ResourceReleased;
import org.calledger.events.ResourceId;
import org.calledger.events.Verdict;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was put right between two facts that followed each other, or in what another fact is about. */
class TurnsTest extends InTown {
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final NeedReported swings = Town.need(new NeedId(Town.id()), town.west, NeedCategory.GREENERY, "2005");
    private final InitiativeId garden = new InitiativeId(Town.id());
    private long programme;
    private long proposed;

    @BeforeEach
    void begin() {
        List<Long> beginnings = town.beginnings().stream().map(side::record).toList();
        programme = beginnings.get(7);
        side.record(bench);
        side.record(swings);
        proposed = side.record(town.initiative(garden, List.of(bench), "2006"));
    }

    @Test
    void a_release_of_what_was_never_committed() {
        ResourceId hall = new ResourceId(Town.id());
        side.record(new ResourceRegistered(
                hall, ResourceClass.MATERIAL, "Świetlica", town.east, true, null, null, null, day("2000"), null, null));
        long committed = side.record(new ResourceCommitted(hall, garden, town.east, null, day("2007"), null, null));
        long released = side.record(new ResourceReleased(hall, garden, day("2008"), null, null));
        assertThat(found()).isEmpty();
        long never = side.retract(committed);
        assertThat(found()).containsExactly(pair("resource.not-committed", released, never));
    }

    @Test
    void a_need_reopened_though_open_or_withdrawn_though_withdrawn() {
        long withdrawn = side.record(new NeedWithdrawn(swings.needId(), "nieaktualna", day("2006"), null, null));
        long reopened = side.record(new NeedReopened(swings.needId(), "wróciła", day("2007"), null, null));
        long again = side.record(new NeedWithdrawn(swings.needId(), "znów", day("2008"), null, null));
        assertThat(found()).isEmpty();
        long undone = side.retract(reopened);
        assertThat(found()).containsExactly(pair("need.not-open", withdrawn, again));
        side.retract(undone);
        long never = side.retract(withdrawn);
        assertThat(found()).containsExactly(pair("need.already-open", undone + 1, never));
    }

    @Test
    void work_confirmed_or_rejected_again() {
        WorkId work = new WorkId(Town.id());
        side.record(town.work(work, 60, Headcount.of(1), List.of(), Reporter.SELF, "2006-05-05"));
        side.record(new WorkConfirmed(work, 60, day("2006-06"), null, null));
        long rejected = side.record(new WorkRejected(work, "pomyłka", day("2006-07"), null, null));
        long confirmed = side.record(new WorkConfirmed(work, 60, day("2006-08"), null, null));
        long rejectedAgain = side.record(new WorkRejected(work, "jednak", day("2006-09"), null, null));
        assertThat(found()).isEmpty();
        long back = side.retract(rejected);
        assertThat(found()).containsExactly(pair("work.already-confirmed", confirmed, back));
        side.retract(back);
        long never = side.retract(confirmed);
        assertThat(found()).containsExactly(pair("work.already-rejected", rejectedAgain, never));
    }

    @Test
    void work_confirmed_with_other_minutes_that_it_has_no_more() {
        WorkId work = new WorkId(Town.id());
        long logged = side.record(town.work(work, 60, Headcount.of(1), List.of(), Reporter.SELF, "2006-05-05"));
        side.record(new WorkConfirmed(work, 60, day("2006-06"), null, null));
        long corrected = side.correct(logged, Map.of("minutes", 90));
        long confirmed = side.record(new WorkConfirmed(work, 90, day("2006-07"), null, null));
        assertThat(found()).isEmpty();
        long back = side.retract(corrected);
        assertThat(found()).containsExactly(pair("work.already-confirmed", confirmed, back));
    }

    @Test
    void a_gathering_cancelled_after_all() {
        EventRecorded picnic = town.gathering(null, town.east, Headcount.of(5), List.of(), "2006-05-05");
        side.record(picnic);
        long cancelled = side.record(new EventCancelled(picnic.gatheringId(), "deszcz", day("2006-05-05"), null, null));
        long undone = side.retract(cancelled);
        long confirmed = side.record(new EventConfirmed(picnic.gatheringId(), day("2006-05-06"), null, null));
        assertThat(found()).isEmpty();
        long back = side.retract(undone);
        assertThat(found()).containsExactly(pair("gathering.cancelled", confirmed, back));
    }

    @Test
    void outcomes_of_other_needs_than_were_answered() {
        ResourceId hall = new ResourceId(Town.id());
        side.record(new ResourceRegistered(
                hall, ResourceClass.MATERIAL, "Świetlica", town.east, true, null, null, null, day("2000"), null, null));
        side.record(new ResourceCommitted(hall, garden, town.east, null, day("2006"), null, null));
        side.record(new InitiativeStarted(garden, town.centre, day("2007"), null, null));
        long completed = side.record(new InitiativeCompleted(
                garden, town.centre, List.of(new NeedOutcome(bench.needId(), Verdict.MET)), day("2008"), null, null));
        assertThat(found()).isEmpty();
        long corrected =
                side.correct(proposed, Map.of("needIds", List.of(swings.needId().toString())));
        assertThat(found())
                .containsExactlyInAnyOrder(
                        pair("initiative.need-not-answered", completed, corrected),
                        pair("initiative.outcome-missing", completed, corrected));
    }

    @Test
    void a_measurement_of_no_goal() {
        Map<String, Object> goal =
                Map.of("code", "ławki", "title", "Nowe ławki", "unit", "sztuki", "target", BigDecimal.TEN);
        side.correct(programme, Map.of("goals", List.of(goal)));
        long measured =
                side.record(new GoalMeasured(town.programme, "ławki", BigDecimal.ONE, null, day("2006"), null, null));
        assertThat(found()).isEmpty();
        long other = side.correct(programme, Map.of("goals", List.of()));
        assertThat(found()).containsExactly(pair("programme.goal-unknown", measured, other));
    }
}
