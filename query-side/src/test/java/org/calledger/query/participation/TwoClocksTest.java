package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.events.InstitutionKind;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.query.directory.Borders;
import org.calledger.query.projection.AsOf;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 2009 as it is seen today, and 2009 as it was seen before somebody knew better. */
class TwoClocksTest {
    private static final FigureFilter YEAR_2009 = new FigureFilter(
            Map.of(), Set.of(), false, LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31));

    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final ParticipationTable figures = new ParticipationTable();

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private long sum(Question question, Measure measure, FigureFilter filter) {
        side.catchUp(1000);
        Figures found = side.reading
                .ask(question, at -> figures.figures(at, List.of(measure), List.of(), filter))
                .value();
        return Objects.requireNonNull(
                        found.total().getOrDefault(measure.word(), Figure.NOTHING).sum())
                .longValue();
    }

    private void is(Measure measure, FigureFilter filter, long before, long position, long today) {
        assertThat(sum(Question.asOf(position), measure, filter)).as("as of %s", position).isEqualTo(before);
        assertThat(sum(Question.NOW, measure, filter)).as("today").isEqualTo(today);
    }

    private long meeting(CommunityId community, int people, String on) {
        return side.record(town.gathering(null, community, Headcount.of(people), List.of(), on));
    }

    @Test
    void a_late_record_changes_the_year_as_seen_today_alone() {
        long known = meeting(town.east, 10, "2009-05");
        meeting(town.east, 5, "2009-06-01");
        is(Measure.ATTENDANCES, YEAR_2009, 10, known, 15);
    }

    @Test
    void a_correction_and_a_retraction_change_it_from_their_recording_on() {
        long slip = meeting(town.east, 10, "2009-05");
        long twice = meeting(town.east, 3, "2009-07");
        long corrected = side.correct(slip, Map.of("headcount", Map.of("total", 12), "on", "2009-12-31"));
        is(Measure.ATTENDANCES, YEAR_2009, 13, twice, 15);
        side.retract(twice);
        is(Measure.ATTENDANCES, YEAR_2009, 15, corrected, 12);
        long moved = side.ledger.head();
        side.correct(slip, Map.of("on", "2009-12/2010-01"));
        is(Measure.ATTENDANCES, YEAR_2009, 12, moved, 0);
    }

    @Test
    void a_merging_of_needs_changes_it_from_its_recording_on() {
        NeedReported one = Town.need(new NeedId(Town.id()), town.east, NeedCategory.SAFETY, "2009");
        NeedReported same = Town.need(new NeedId(Town.id()), town.west, NeedCategory.SAFETY, "2009-02");
        side.record(one);
        long two = side.record(same);
        side.record(Town.supportBy(one, Headcount.of(4), "2009-03"));
        long before = side.ledger.head();
        FigureFilter west = new FigureFilter(Map.of(), Set.of(town.west.value()), false, null, null);
        side.record(new NeedMerged(one.needId(), same.needId(), Town.day("2015"), null, null));
        is(Measure.NEEDS, YEAR_2009, 2, two, 1);
        is(Measure.SUPPORTS, west, 0, before, 4);
    }

    @Test
    void a_merging_of_communities_changes_what_is_counted_by_todays_borders_alone() {
        CommunityId whole = new CommunityId(Town.id());
        meeting(town.east, 10, "2009-05");
        side.record(Town.community(whole, "Całość", CommunityKind.DISTRICT, town.town));
        long before = side.ledger.head();
        side.record(new CommunitiesMerged(List.of(town.east, town.west), whole, Town.day("2015"), null, null));
        is(Measure.ATTENDANCES, of(town.east, Borders.THEN), 10, before, 10);
        is(Measure.ATTENDANCES, of(town.east, Borders.NOW), 10, before, 0);
        is(Measure.ATTENDANCES, of(whole, Borders.NOW), 0, before, 10);
        is(Measure.ATTENDANCES, of(whole, Borders.THEN), 0, before, 0);
        is(Measure.ATTENDANCES, of(town.town, Borders.NOW), 10, before, 10);
        Question in2012 = new Question(null, LocalDate.of(2012, 1, 1), 0);
        assertThat(sum(in2012, Measure.ATTENDANCES, of(town.east, Borders.NOW))).isEqualTo(10);
    }

    private static FigureFilter of(CommunityId community, Borders borders) {
        return new FigureFilter(Map.of(), Set.of(community.value()), false, null, null, borders);
    }

    @Test
    void a_position_an_instant_and_a_date_tell_the_same_moment() throws InterruptedException {
        long position = meeting(town.east, 10, "2009-05");
        Thread.sleep(5);
        Instant moment = Instant.now();
        Thread.sleep(5);
        meeting(town.east, 5, "2009-06-01");
        Question then = new Question(new AsOf.Moment(moment), null, 0);
        assertThat(sum(then, Measure.ATTENDANCES, YEAR_2009)).isEqualTo(10);
        assertThat(sum(Question.asOf(position), Measure.ATTENDANCES, YEAR_2009)).isEqualTo(10);
        Instant midnight = LocalDate.now(ZoneId.of("Europe/Warsaw"))
                .atStartOfDay(ZoneId.of("Europe/Warsaw"))
                .toInstant();
        Question yesterday = new Question(new AsOf.Moment(midnight.minusNanos(1)), null, 0);
        assertThat(sum(yesterday, Measure.ATTENDANCES, YEAR_2009)).isZero();
    }

    @Test
    void an_institution_is_called_as_it_is_now_or_was_on_the_day() {
        meeting(town.east, 10, "2009-05");
        side.record(new InstitutionTransformed(
                town.ops, InstitutionKind.SOCIAL_SERVICES_CENTRE, "Centrum Usług", Town.day("2020"), null, null));
        side.catchUp(100);
        assertThat(label(Question.NOW)).isEqualTo("Centrum Usług");
        assertThat(label(new Question(null, LocalDate.of(2015, 1, 1), 0))).isEqualTo("Ośrodek Pomocy Społecznej");
    }

    private String label(Question question) {
        return side.reading
                .ask(question, at -> figures.figures(
                        at, List.of(Measure.EVENTS), List.of(Dimension.INSTITUTION), FigureFilter.ALL))
                .value()
                .rows()
                .getFirst()
                .labels()
                .getOrDefault("institution", "");
    }
}
