package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CentreEvent.CentreFormChanged;
import org.calledger.events.CentreEvent.CentreRelocated;
import org.calledger.events.CentreEvent.CommunityLeft;
import org.calledger.events.CentreForm;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CodeAssigned;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityEvent.PopulationRecorded;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.CapacityChanged;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.events.InstitutionKind;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.events.Verdict;
import org.calledger.query.directory.Centre;
import org.calledger.query.directory.CentreTable;
import org.calledger.query.directory.Community;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.directory.Institution;
import org.calledger.query.directory.InstitutionTable;
import org.calledger.query.history.HistoryFilter;
import org.calledger.query.history.HistoryItem;
import org.calledger.query.history.HistoryTable;
import org.calledger.query.needsmap.Box;
import org.calledger.query.needsmap.Need;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.needsmap.NeedsMapTable;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes over the years, as lists, the map, figures and history show it, now and as it was. */
class ChangesShownTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final ParticipationTable figures = new ParticipationTable();
    private final CommunityId north = new CommunityId(Town.id());
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final NeedReported seat = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2006");

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(Town.community(north, "Północ", CommunityKind.DISTRICT, null));
        side.record(bench);
        side.record(seat);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private Need need(NeedReported of) {
        return side.ask(at -> new NeedTable().one(at, of.needId().value())).orElseThrow();
    }

    private long total(Measure measure, FigureFilter filter) {
        return number(
                side.ask(at -> figures.figures(at, List.of(measure), List.of(), filter))
                        .total(),
                measure);
    }

    private static long number(Map<String, Figure> values, Measure measure) {
        return Objects.requireNonNull(
                        values.getOrDefault(measure.word(), Figure.NOTHING).sum())
                .longValue();
    }

    private Map<String, Long> byCommunity(Measure measure, FigureFilter filter) {
        return by(Dimension.COMMUNITY, measure, filter);
    }

    private Map<String, Long> by(Dimension dimension, Measure measure, FigureFilter filter) {
        Map<String, Long> sums = new HashMap<>();
        side.ask(at -> figures.figures(at, List.of(measure), List.of(dimension), filter))
                .rows()
                .forEach(
                        row -> sums.put(row.group().getOrDefault(dimension.word(), ""), number(row.values(), measure)));
        return sums;
    }

    private static FigureFilter of(CommunityId community) {
        return new FigureFilter(Map.of(), Set.of(community.value()), false, null, null);
    }

    @Test
    void a_support_taken_back_counts_no_more_and_a_need_withdrawn_says_so() {
        PersonId anna = Town.person();
        long given = side.record(Town.support(bench, anna, "2005-06-01"));
        side.record(Town.supportBy(bench, Headcount.of(4), "2005-06-02"));
        assertThat(need(bench).supports()).isEqualTo(new Need.Supports(1, 4, 0));
        side.record(new SupportWithdrawn(bench.needId(), anna, Town.day("2006"), null, null));
        assertThat(need(bench).supports()).isEqualTo(new Need.Supports(0, 4, 0));
        assertThat(total(Measure.SUPPORTS, FigureFilter.ALL)).isEqualTo(4);
        assertThat(total(Measure.SUPPORTERS, FigureFilter.ALL)).isZero();
        side.record(Town.support(bench, anna, "2007"));
        assertThat(need(bench).supports().people()).isEqualTo(1);
        assertThat(side.askAsOf(
                                given,
                                at -> new NeedTable().one(at, bench.needId().value()))
                        .orElseThrow()
                        .supports()
                        .people())
                .isEqualTo(1);
        side.record(new NeedWithdrawn(bench.needId(), "nieaktualne", Town.day("2008"), null, null));
        assertThat(need(bench).status()).isEqualTo(NeedStatus.WITHDRAWN);
        side.record(new NeedReopened(bench.needId(), "jednak", Town.day("2009"), null, null));
        assertThat(need(bench).status()).isEqualTo(NeedStatus.UNANSWERED);
    }

    @Test
    void what_was_recorded_of_needs_that_were_one_counts_under_the_one_that_is_left() {
        PersonId anna = Town.person();
        InitiativeId action = new InitiativeId(Town.id());
        side.record(Town.support(bench, anna, "2005-06-01"));
        side.record(Town.support(seat, anna, "2006-06-01"));
        side.record(Town.support(seat, Town.person(), "2006-06-01"));
        side.record(Town.supportBy(bench, Headcount.of(7), "2006"));
        side.record(town.initiative(action, List.of(bench), "2007"));
        side.record(new NeedJudged(
                bench.needId(), JudgingSide.RESIDENT, Verdict.MET, anna, null, Town.day("2008"), null, null));
        assertThat(total(Measure.SUPPORTS, FigureFilter.ALL)).isEqualTo(10);
        long before = side.ledger.head();
        side.record(new NeedMerged(bench.needId(), seat.needId(), Town.day("2010"), null, null));
        assertThat(need(bench).status()).isEqualTo(NeedStatus.MERGED);
        assertThat(need(seat).supports()).isEqualTo(new Need.Supports(2, 7, 0));
        assertThat(need(seat).status()).isEqualTo(NeedStatus.PROPOSED);
        assertThat(need(seat).initiativeIds()).containsExactly(action.value());
        assertThat(need(seat).verdicts()).containsEntry("RESIDENT", "MET");
        assertThat(total(Measure.NEEDS, FigureFilter.ALL)).isEqualTo(1);
        assertThat(total(Measure.SUPPORTS, FigureFilter.ALL)).isEqualTo(9);
        assertThat(total(Measure.SUPPORTERS, FigureFilter.ALL)).isEqualTo(2);
        assertThat(total(Measure.NEEDS_ANSWERED_SHARE, FigureFilter.ALL)).isEqualTo(1);
        assertThat(side.ask(at -> new NeedsMapTable().map(at, NeedFilter.ALL, Box.WORLD, 20))
                        .features())
                .singleElement()
                .satisfies(feature -> assertThat(feature.properties()).containsEntry("supports", 9L));
        long count = side.askAsOf(before, at -> new NeedTable().count(at, NeedFilter.ALL));
        assertThat(count).isEqualTo(2);
    }

    @Test
    void a_gathering_cancelled_counts_in_no_figure_and_people_named_later_are_among_those_counted() {
        EventRecorded held = town.gathering(null, town.east, Headcount.of(10), List.of(), "2010-05-01");
        side.record(held);
        PersonId anna = Town.person();
        side.record(new AttendanceRecorded(
                held.gatheringId(), List.of(Town.who(anna)), Town.day("2012-01-01"), null, null));
        assertThat(total(Measure.ATTENDANCES, FigureFilter.ALL)).isEqualTo(10);
        assertThat(total(Measure.PARTICIPANTS, FigureFilter.ALL)).isEqualTo(1);
        assertThat(total(Measure.COUNTED_ONLY, FigureFilter.ALL)).isEqualTo(9);
        FigureFilter women = new FigureFilter(Map.of(Dimension.SEX, Set.of("F")), Set.of(), false, null, null);
        assertThat(total(Measure.ATTENDANCES, women)).isEqualTo(1);
        assertThat(total(
                        Measure.NEWCOMERS,
                        new FigureFilter(
                                Map.of(), Set.of(), false, LocalDate.of(2010, 1, 1), LocalDate.of(2010, 12, 31))))
                .isEqualTo(1);
        Gathering listed = gathering(held.gatheringId());
        assertThat(listed.named()).isEqualTo(1);
        assertThat(listed.status()).isEqualTo("HELD");
        side.record(new EventConfirmed(held.gatheringId(), Town.day("2010-05-02"), null, null));
        assertThat(Objects.requireNonNull(gathering(held.gatheringId()).confirmed())
                        .on())
                .isEqualTo("2010-05-02");
        side.record(new EventCancelled(held.gatheringId(), "nie było", Town.day("2012"), null, null));
        assertThat(gathering(held.gatheringId()).status()).isEqualTo("CANCELLED");
        for (Measure measure : List.of(Measure.EVENTS, Measure.ATTENDANCES, Measure.PARTICIPANTS)) {
            assertThat(total(measure, FigureFilter.ALL)).as(measure.word()).isZero();
        }
    }

    private Gathering gathering(GatheringId id) {
        return side.ask(at -> GatheringTable.ALL.one(at, id.value())).orElseThrow();
    }

    @Test
    void a_planned_gathering_is_listed_and_counts_when_it_was_held() {
        GatheringId picnic = new GatheringId(Town.id());
        side.record(new EventPlanned(
                picnic,
                null,
                town.centre,
                null,
                "Piknik",
                GatheringKind.FESTIVAL,
                Town.day("2027-05"),
                town.east,
                null,
                30,
                Town.day("2026"),
                null,
                null));
        Gathering planned = gathering(picnic);
        assertThat(planned.status()).isEqualTo("PLANNED");
        assertThat(planned.headcount()).isNull();
        assertThat(Objects.requireNonNull(planned.plannedFor()).on()).isEqualTo("2027-05");
        assertThat(total(Measure.EVENTS, FigureFilter.ALL)).isZero();
    }

    @Test
    void a_fact_counts_where_its_community_lay_on_its_day() {
        side.record(town.gathering(null, town.east, Headcount.of(10), List.of(), "2010-05-01"));
        side.record(town.gathering(null, town.east, Headcount.of(3), List.of(), "2016-05-01"));
        side.record(new CommunityMoved(town.east, north, Town.day("2015-01-01"), null, null));
        Map<String, Long> rows = byCommunity(Measure.ATTENDANCES, FigureFilter.ALL);
        assertThat(rows)
                .containsEntry(town.town.toString(), 10L)
                .containsEntry(north.toString(), 3L)
                .containsEntry(town.east.toString(), 13L);
        assertThat(total(Measure.ATTENDANCES, of(town.town))).isEqualTo(10);
        assertThat(total(Measure.ATTENDANCES, of(north))).isEqualTo(3);
        assertThat(byCommunity(Measure.ATTENDANCES, of(north)))
                .isEqualTo(Map.of(north.toString(), 3L, town.east.toString(), 3L));
        Community east = community(town.east);
        assertThat(east.parentId()).isEqualTo(north.value());
        assertThat(community(north).childIds()).containsExactly(town.east.value());
        assertThat(community(town.town).childIds()).containsExactly(town.west.value());
        Set<UUID> below = side.ask(at -> CommunityTable.withAllBelow(at, List.of(north.value())));
        assertThat(below).containsExactlyInAnyOrder(north.value(), town.east.value());
    }

    private Community community(CommunityId id) {
        return side.ask(at -> CommunityTable.one(at, id.value())).orElseThrow();
    }

    @Test
    void an_ended_community_names_what_took_its_place_and_keeps_its_facts() {
        CommunityId upper = new CommunityId(Town.id());
        CommunityId lower = new CommunityId(Town.id());
        side.record(town.gathering(null, town.east, Headcount.of(10), List.of(), "2010-05-01"));
        side.record(new CommunitySplit(town.east, List.of(upper, lower), Town.day("2015"), null, null));
        side.record(Town.community(upper, "Górny", CommunityKind.NEIGHBOURHOOD, town.town));
        side.record(Town.community(lower, "Dolny", CommunityKind.NEIGHBOURHOOD, town.town));
        side.record(new CodeAssigned(upper, new Code("GSS", "E05", "2016"), Town.day("2016"), null, null));
        side.record(new PopulationRecorded(upper, Headcount.of(812), Town.day("2016"), null, null));
        assertThat(community(town.east).successorIds()).containsExactly(upper.value(), lower.value());
        assertThat(Objects.requireNonNull(community(town.east).ended()).on()).isEqualTo("2015");
        assertThat(community(upper).population()).contains("812");
        assertThat(community(upper).moreCodes()).contains("E05");
        assertThat(byCommunity(Measure.ATTENDANCES, FigureFilter.ALL))
                .isEqualTo(Map.of(town.east.toString(), 10L, town.town.toString(), 10L));
        side.record(new CommunitiesMerged(List.of(upper, lower), north, Town.day("2020"), null, null));
        assertThat(community(lower).successorIds()).containsExactly(north.value());
    }

    @Test
    void a_centre_and_an_institution_read_as_they_are_now_and_figures_by_form_as_they_were_then() {
        side.record(new CentreFormChanged(town.centre, CentreForm.VILLAGE_HALL, Town.day("2015-01-01"), null, null));
        side.record(
                new CentreRelocated(town.centre, new Place(51.8, 19.5, "ul. Nowa 2"), Town.day("2016"), null, null));
        side.record(new CommunityLeft(town.centre, town.west, Town.day("2016"), null, null));
        Centre centre =
                side.ask(at -> CentreTable.ALL.one(at, town.centre.value())).orElseThrow();
        assertThat(centre.form()).isEqualTo("VILLAGE_HALL");
        assertThat(Objects.requireNonNull(centre.place()).address()).isEqualTo("ul. Nowa 2");
        assertThat(centre.communityIds()).containsExactly(town.east.value());
        assertThat(community(town.west).centreIds()).isEmpty();
        InitiativeId early = new InitiativeId(Town.id());
        InitiativeId late = new InitiativeId(Town.id());
        side.record(town.initiative(early, List.of(bench), "2014"));
        side.record(town.initiative(late, List.of(bench), "2015-06-01"));
        side.record(new CapacityChanged(late, 35, Town.day("2016"), null, null));
        assertThat(side.ask(at -> InitiativeTable.ALL.one(at, late.value()))
                        .orElseThrow()
                        .capacity())
                .isEqualTo(35);
        assertThat(by(Dimension.FORM, Measure.INITIATIVES_PROPOSED, FigureFilter.ALL))
                .isEqualTo(Map.of("NEIGHBOURHOOD_HOUSE", 1L, "VILLAGE_HALL", 1L));
        side.record(new InstitutionTransformed(
                town.ops, InstitutionKind.SOCIAL_SERVICES_CENTRE, "CUS", Town.day("2020"), null, null));
        side.record(new InstitutionClosed(town.ops, "połączenie", Town.day("2024"), null, null));
        Institution ops =
                side.ask(at -> InstitutionTable.ALL.one(at, town.ops.value())).orElseThrow();
        assertThat(ops.name()).isEqualTo("CUS");
        assertThat(ops.kind()).isEqualTo("SOCIAL_SERVICES_CENTRE");
        assertThat(Objects.requireNonNull(ops.closed()).on()).isEqualTo("2024");
        assertThat(side.ask(at -> new HistoryTable().list(at, HistoryFilter.ALL, new Page(100, 0, false)))
                        .items())
                .extracting(HistoryItem::kind)
                .contains(
                        "CENTRE_FORM_CHANGED",
                        "CENTRE_RELOCATED",
                        "COMMUNITY_LEFT",
                        "INSTITUTION_TRANSFORMED",
                        "INSTITUTION_CLOSED");
    }
}
