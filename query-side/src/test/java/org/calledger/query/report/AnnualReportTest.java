package org.calledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.Participant;
import org.calledger.events.Reporter;
import org.calledger.events.Subject;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.report.ReportFigure.State;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The year as a council would want it, the same bytes whenever it is asked for. */
class AnnualReportTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final AnnualReport reports = new AnnualReport();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2009-02");
    private final NeedReported seat = Town.need(new NeedId(Town.id()), town.west, NeedCategory.GREENERY, "2009-03");
    private final InitiativeId garden = new InitiativeId(Town.id());
    private final ReportSubject ofTown = new ReportSubject(2009, town.town.value(), null);
    private final ReportSubject ofCentre = new ReportSubject(2009, null, town.centre.value());

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(bench);
        side.record(seat);
        side.record(town.initiative(garden, List.of(bench), "2009-04"));
    }

    @AfterEach
    void end() {
        side.close();
    }

    private ReportDocument now(ReportSubject subject) {
        return side.ask(at -> reports.of(at, subject)).orElseThrow();
    }

    private ReportDocument asOf(long position, ReportSubject subject) {
        return side.askAsOf(position, at -> reports.of(at, subject)).orElseThrow();
    }

    private static ReportFigure figure(ReportDocument document, int year, String name) {
        return document.report().years().stream()
                .filter(one -> one.year() == year)
                .map(one -> one.figures().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Participant> people(int number) {
        return IntStream.range(0, number).mapToObj(n -> Town.who(Town.person())).toList();
    }

    @Test
    void a_year_stands_beside_the_two_before_it_and_zero_unknown_and_not_applicable_apart() {
        side.record(town.gathering(garden, town.east, Headcount.of(12), people(6), "2009-05-01"));
        side.record(town.gathering(garden, town.east, Headcount.UNKNOWN, List.of(), "2009-05-02"));
        side.record(town.gathering(garden, town.east, Headcount.UNKNOWN, List.of(), "2008-05-02"));
        side.record(town.gathering(garden, town.east, Headcount.NOT_APPLICABLE, List.of(), "2007-05-02"));
        side.record(town.work(600, null, people(5), Reporter.STAFF, "2009-06"));
        side.record(new InitiativeJoined(
                garden, null, town.ops, JoiningRole.PARTNER, town.east, Town.day("2009-05"), null, null));
        side.record(Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), "2009-09"));

        for (ReportSubject subject : List.of(ofTown, ofCentre)) {
            ReportDocument report = now(subject);
            assertThat(report.report().years()).extracting(Report.Year::year).containsExactly(2009, 2008, 2007);
            assertThat(figure(report, 2009, "needs").sum()).isEqualTo(2);
            assertThat(figure(report, 2009, "needsAnswered").sum()).isEqualTo(1);
            assertThat(figure(report, 2008, "needs").sum()).isZero();
            assertThat(figure(report, 2009, "events").sum()).isEqualTo(2);
            assertThat(figure(report, 2009, "attendances").state()).isEqualTo(State.AT_LEAST);
            assertThat(figure(report, 2009, "attendances").sum()).isEqualTo(12);
            assertThat(figure(report, 2009, "participants").sum()).isEqualTo(6);
            assertThat(figure(report, 2008, "attendances").state()).isEqualTo(State.UNKNOWN);
            assertThat(figure(report, 2007, "attendances").state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(figure(report, 2008, "supports").state()).isEqualTo(State.NOTHING);
            assertThat(figure(report, 2009, "minutesConfirmed").sum()).isEqualTo(600);
            assertThat(report.report().partners())
                    .extracting(Report.Partner::name)
                    .containsExactly("Ośrodek Pomocy Społecznej");
        }
        assertThat(now(ofTown).report().milestones())
                .extracting(Report.Milestone::title)
                .containsExactly("Początek");
    }

    @Test
    void a_few_people_are_told_as_few_and_so_are_their_hours() {
        side.record(town.gathering(garden, town.east, Headcount.of(4), people(3), "2009-05-01"));
        side.record(town.work(600, null, people(2), Reporter.SELF, "2009-06"));
        side.record(Town.supportBy(bench, Headcount.of(4), "2009-03"));
        ReportDocument report = now(ofTown);
        for (String name : List.of("attendances", "participants", "volunteers", "minutesSelfReported", "supports")) {
            assertThat(figure(report, 2009, name)).as(name).isEqualTo(ReportFigure.few());
        }
        assertThat(report.json()).doesNotContain("600");
        side.record(Town.supportBy(bench, Headcount.of(1), "2009-03"));
        assertThat(figure(now(ofTown), 2009, "supports").sum()).isEqualTo(5);
    }

    @Test
    void what_was_frozen_is_the_same_byte_for_byte_whatever_is_recorded_later() {
        long held = side.record(town.gathering(garden, town.east, Headcount.of(12), people(6), "2009-05-01"));
        long milestone = side.record(
                Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), "2009-09"));
        ReportDocument frozen = now(ofTown);
        ReportDocument ofItsCentre = now(ofCentre);
        long position = frozen.report().position();
        side.record(new ReportFrozen(
                2009, town.town, null, position, Report.RULE_VERSION, frozen.digest(), Town.day("2010"), null, null));

        side.record(town.gathering(garden, town.east, Headcount.of(40), people(9), "2009-05-09"));
        side.correct(held, Map.of("headcount", Map.of("total", 30)));
        side.retract(milestone);
        side.record(new NeedMerged(seat.needId(), bench.needId(), Town.day("2010"), null, null));

        ReportDocument today = now(ofTown);
        assertThat(today.digest()).isNotEqualTo(frozen.digest());
        assertThat(figure(today, 2009, "needs").sum()).isEqualTo(1);
        assertThat(figure(today, 2009, "attendances").sum()).isEqualTo(70);
        assertThat(asOf(position, ofTown).bytes()).isEqualTo(frozen.bytes());
        assertThat(asOf(position, ofCentre).bytes()).isEqualTo(ofItsCentre.bytes());
        side.rebuild.run();
        assertThat(asOf(position, ofTown).digest()).isEqualTo(frozen.digest());
        List<FrozenReport> kept = side.ask(at -> new FrozenReportTable().of(at, ofTown));
        assertThat(kept)
                .singleElement()
                .extracting(FrozenReport::digest, FrozenReport::asOf)
                .containsExactly(frozen.digest(), position);
    }

    enum Later {
        LATE_RECORD,
        CORRECTION,
        RETRACTION,
        MERGING_OF_NEEDS,
        MOVE_OF_A_NEIGHBOURHOOD
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_later_changes_2009_as_seen_today_and_not_the_report_frozen_before_it_was_known(Later later) {
        long held = side.record(town.gathering(garden, town.east, Headcount.of(12), people(6), "2009-05-01"));
        ReportDocument frozen = now(ofTown);
        long position = frozen.report().position();
        ReportFigure needs = figure(frozen, 2009, "needs");
        ReportFigure attendances = figure(frozen, 2009, "attendances");
        switch (later) {
            case LATE_RECORD -> side.record(town.gathering(garden, town.east, Headcount.of(40), List.of(), "2009-06"));
            case CORRECTION -> side.correct(held, Map.of("headcount", Map.of("total", 30)));
            case RETRACTION -> side.retract(held);
            case MERGING_OF_NEEDS ->
                side.record(new NeedMerged(seat.needId(), bench.needId(), Town.day("2010"), null, null));
            case MOVE_OF_A_NEIGHBOURHOOD -> {
                CommunityId elsewhere = new CommunityId(Town.id());
                side.record(Town.community(elsewhere, "Gdzie indziej", CommunityKind.MUNICIPALITY, null));
                side.record(new CommunityMoved(town.east, elsewhere, Town.day("2008"), null, null));
            }
        }
        ReportDocument today = now(ofTown);
        assertThat(List.of(figure(today, 2009, "needs"), figure(today, 2009, "attendances")))
                .isNotEqualTo(List.of(needs, attendances));
        assertThat(asOf(position, ofTown).bytes()).isEqualTo(frozen.bytes());
        assertThat(asOf(position, ofTown).digest()).isEqualTo(frozen.digest());
    }

    @Test
    void minutes_are_told_though_nobody_knows_of_how_many_people() {
        side.record(town.work(600, Headcount.UNKNOWN, List.of(), Reporter.STAFF, "2009-06"));
        ReportDocument report = now(ofTown);
        assertThat(figure(report, 2009, "minutesConfirmed").state()).isEqualTo(State.KNOWN);
        assertThat(figure(report, 2009, "minutesConfirmed").sum()).isEqualTo(600);
        assertThat(figure(report, 2009, "volunteers").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void named_people_are_told_though_nobody_counted_the_rest() {
        side.record(town.gathering(garden, town.east, Headcount.UNKNOWN, people(6), "2009-05-01"));
        ReportFigure participants = figure(now(ofTown), 2009, "participants");
        assertThat(participants.state()).isEqualTo(State.AT_LEAST);
        assertThat(participants.sum()).isEqualTo(6);
    }

    @Test
    void milestones_are_those_that_its_figure_counts_where_they_lay_on_their_day() {
        CommunityId elsewhere = new CommunityId(Town.id());
        side.record(Town.community(elsewhere, "Gdzie indziej", CommunityKind.MUNICIPALITY, null));
        side.record(Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), "2009-02"));
        side.record(Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), "2009-09"));
        side.record(new CommunityMoved(town.east, elsewhere, Town.day("2009-06-01"), null, null));
        ReportDocument ours = now(ofTown);
        ReportDocument theirs = now(new ReportSubject(2009, elsewhere.value(), null));
        assertThat(ours.report().milestones()).extracting(Report.Milestone::on).containsExactly("2009-02");
        assertThat(theirs.report().milestones())
                .extracting(Report.Milestone::on)
                .containsExactly("2009-09");
        for (ReportDocument one : List.of(ours, theirs)) {
            assertThat(figure(one, 2009, "milestones").sum()).isEqualTo(1);
        }
    }

    @Test
    void it_is_canonical_and_of_nobody_unknown() {
        String json = now(new ReportSubject(2009, null, null)).json();
        assertThat(json)
                .startsWith("{\"milestones\":[")
                .doesNotContain(" :", "\n")
                .contains("\"ruleVersion\":1");
        UUID nobody = Town.id();
        boolean unknown = side.ask(
                at -> reports.of(at, new ReportSubject(2009, nobody, null)).isEmpty());
        assertThat(unknown).isTrue();
    }
}
