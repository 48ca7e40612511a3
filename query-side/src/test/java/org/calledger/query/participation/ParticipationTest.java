package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Background;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeJoined;
import org.calledger.events.InitiativeId;
import org.calledger.events.JoiningRole;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Reporter;
import org.calledger.events.Sex;
import org.calledger.events.Subject;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.query.directory.CommunityTable;
import org.calledger.query.participation.Explanation.Contribution;
import org.calledger.query.participation.Figures.FigureRow;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final ParticipationTable figures = new ParticipationTable();
    private final NeedReported bench = Town.need(new NeedId(Town.id()), town.east, NeedCategory.GREENERY, "2005");
    private final NeedReported swings = Town.need(new NeedId(Town.id()), town.west, NeedCategory.CULTURE, "2006-02");

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(bench);
        side.record(swings);
    }

    @AfterEach
    void end() {
        side.close();
    }

    private Figures ask(List<Measure> measures, List<Dimension> groups, FigureFilter filter) {
        return side.ask(at -> figures.figures(at, measures, groups, filter));
    }

    private Map<String, BigDecimal> sums(Measure measure, Dimension group, FigureFilter filter) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (FigureRow row : ask(List.of(measure), List.of(group), filter).rows()) {
            sums.put(
                    row.group().getOrDefault(group.word(), "?"),
                    figure(row.values(), measure).sum());
        }
        return sums;
    }

    private static Figure figure(Map<String, Figure> values, Measure measure) {
        return values.getOrDefault(measure.word(), Figure.NOTHING);
    }

    private Figure total(Measure measure, FigureFilter filter) {
        return figure(ask(List.of(measure), List.of(), filter).total(), measure);
    }

    private static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    private static FigureFilter period(String from, String to) {
        return new FigureFilter(Map.of(), Set.of(), false, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void a_supporter_counts_once_in_each_cell_and_counted_supports_are_supports() {
        PersonId anna = Town.person();
        side.record(Town.support(bench, anna, "2005-03-01"));
        side.record(Town.support(swings, anna, "2006-03-01"));
        side.record(Town.support(swings, Town.person(), "2006-03-02"));
        side.record(Town.supportBy(swings, Headcount.of(10), "2006"));
        assertThat(sums(Measure.SUPPORTERS, Dimension.YEAR, FigureFilter.ALL))
                .isEqualTo(Map.of("2005", n(1), "2006", n(2)));
        assertThat(total(Measure.SUPPORTERS, FigureFilter.ALL).sum()).isEqualTo(n(2));
        assertThat(total(Measure.SUPPORTS, FigureFilter.ALL).sum()).isEqualTo(n(13));
    }

    @Test
    void numbers_zero_unknown_and_not_applicable_never_mix() {
        for (Headcount headcount : List.of(
                Headcount.of(30), Headcount.of(0), Headcount.UNKNOWN, Headcount.UNKNOWN, Headcount.NOT_APPLICABLE)) {
            side.record(town.gathering(null, town.east, headcount, List.of(), "2005-06-01"));
        }
        assertThat(total(Measure.ATTENDANCES, FigureFilter.ALL)).isEqualTo(new Figure(n(30), 2, 1, 2, 1, 0));
        assertThat(total(Measure.EVENTS, FigureFilter.ALL).sum()).isEqualTo(n(5));
    }

    @Test
    void a_fact_that_is_not_known_closely_enough_is_undated_and_straddles_a_border() {
        side.record(town.gathering(null, town.east, Headcount.of(7), List.of(), "2022/2023"));
        side.record(town.gathering(null, town.east, Headcount.of(5), List.of(), "2022"));
        side.record(town.gathering(null, town.east, Headcount.of(2), List.of(), "2022-11-03"));
        assertThat(sums(Measure.ATTENDANCES, Dimension.YEAR, FigureFilter.ALL))
                .isEqualTo(Map.of("2022", n(7), "undated", n(7)));
        assertThat(sums(Measure.ATTENDANCES, Dimension.MONTH, FigureFilter.ALL))
                .isEqualTo(Map.of("2022-11", n(2), "undated", n(12)));
        Figure half = total(Measure.ATTENDANCES, period("2022-07-01", "2022-12-31"));
        assertThat(half).isEqualTo(new Figure(n(2), 1, 0, 0, 0, 2));
    }

    @Test
    void a_community_counts_with_all_below_it_or_alone() {
        side.record(town.gathering(null, town.east, Headcount.of(7), List.of(), "2022"));
        side.record(town.gathering(null, town.west, Headcount.of(5), List.of(), "2022"));
        side.record(town.gathering(null, town.town, Headcount.of(2), List.of(), "2022"));
        side.record(town.gathering(null, null, Headcount.of(1), List.of(), "2022"));
        Map<String, BigDecimal> rows = sums(Measure.ATTENDANCES, Dimension.COMMUNITY, FigureFilter.ALL);
        assertThat(rows)
                .isEqualTo(Map.of(
                        town.town.toString(),
                        n(14),
                        town.east.toString(),
                        n(7),
                        town.west.toString(),
                        n(5),
                        "none",
                        n(1)));
        assertThat(total(Measure.ATTENDANCES, FigureFilter.ALL).sum()).isEqualTo(n(15));
        FigureFilter alone = new FigureFilter(Map.of(), Set.of(town.town.value()), true, null, null);
        assertThat(total(Measure.ATTENDANCES, alone).sum()).isEqualTo(n(2));
        assertThat(sums(Measure.ATTENDANCES, Dimension.COMMUNITY, alone)).isEqualTo(Map.of(town.town.toString(), n(2)));
        assertThat(total(Measure.ATTENDANCES, within(town.town.value())).sum()).isEqualTo(n(14));
        assertThat(ask(List.of(Measure.ATTENDANCES), List.of(Dimension.COMMUNITY), FigureFilter.ALL)
                        .rows())
                .extracting(row -> row.labels().getOrDefault("community", "-"))
                .contains("Wschód", "Zachód");
    }

    private FigureFilter within(UUID community) {
        Set<UUID> all = side.ask(at -> CommunityTable.withAllBelow(at, List.of(community)));
        return new FigureFilter(Map.of(), all, false, null, null);
    }

    @Test
    void an_initiative_of_two_communities_counts_once_in_the_town() {
        side.record(town.initiative(new InitiativeId(Town.id()), List.of(bench, swings), "2007"));
        assertThat(sums(Measure.INITIATIVES_PROPOSED, Dimension.COMMUNITY, FigureFilter.ALL))
                .isEqualTo(Map.of(town.town.toString(), n(1), town.east.toString(), n(1), town.west.toString(), n(1)));
        assertThat(sums(Measure.INITIATIVES_PROPOSED, Dimension.CATEGORY, FigureFilter.ALL))
                .isEqualTo(Map.of("GREENERY", n(1), "CULTURE", n(1)));
        assertThat(sums(Measure.INITIATIVES_PROPOSED, Dimension.INSTITUTION, FigureFilter.ALL))
                .isEqualTo(Map.of(town.ops.toString(), n(1)));
    }

    @Test
    void traits_come_from_the_cells_of_a_sheet_or_from_the_people_named() {
        Participant anna = Town.who(Town.person());
        side.record(town.gathering(
                null,
                town.east,
                new Headcount.Known(
                        10,
                        List.of(new Headcount.Cell(null, Sex.M, null, 4), new Headcount.Cell(null, Sex.F, null, 3))),
                List.of(anna),
                "2022"));
        side.record(town.gathering(null, town.east, Headcount.of(6), List.of(anna), "2022"));
        assertThat(sums(Measure.ATTENDANCES, Dimension.SEX, FigureFilter.ALL))
                .isEqualTo(Map.of("M", n(4), "F", n(4), "UNKNOWN", n(8)));
        assertThat(total(Measure.PARTICIPANTS, FigureFilter.ALL).sum()).isEqualTo(n(1));
        assertThat(total(Measure.COUNTED_ONLY, FigureFilter.ALL).sum()).isEqualTo(n(14));
        FigureFilter women = new FigureFilter(Map.of(Dimension.SEX, Set.of("F")), Set.of(), false, null, null);
        assertThat(total(Measure.ATTENDANCES, women)).isEqualTo(new Figure(n(4), 2, 0, 0, 0, 0));
    }

    @Test
    void a_newcomer_is_whoever_attends_for_the_first_time_in_the_community_asked_for() {
        Participant anna = Town.who(Town.person());
        Participant jan = Town.who(Town.person());
        side.record(town.gathering(null, town.east, Headcount.of(2), List.of(anna), "2020-01-01"));
        side.record(town.gathering(null, town.west, Headcount.of(2), List.of(anna, jan), "2021-01-01"));
        assertThat(sums(Measure.NEWCOMERS, Dimension.YEAR, FigureFilter.ALL))
                .isEqualTo(Map.of("2020", n(1), "2021", n(1)));
        assertThat(sums(Measure.RETURNERS, Dimension.YEAR, FigureFilter.ALL))
                .isEqualTo(Map.of("2020", n(0), "2021", n(1)));
        assertThat(total(Measure.NEWCOMERS, within(town.west.value())).sum()).isEqualTo(n(2));
        assertThat(sums(Measure.NEWCOMERS, Dimension.COMMUNITY, FigureFilter.ALL))
                .isEqualTo(Map.of(town.east.toString(), n(1), town.west.toString(), n(2), town.town.toString(), n(2)));
    }

    @Test
    void volunteer_minutes_are_told_apart_and_volunteers_counted() {
        Participant anna = Town.who(Town.person());
        side.record(town.work(120, null, List.of(anna), Reporter.SELF, "2022-01-01"));
        side.record(town.work(60, null, List.of(anna, Town.who(Town.person())), Reporter.SELF, "2022-01-02"));
        side.record(town.work(1260, Headcount.of(7), List.of(), Reporter.STAFF, "2022-01-03"));
        assertThat(total(Measure.MINUTES_SELF_REPORTED, FigureFilter.ALL).sum()).isEqualTo(n(180));
        assertThat(total(Measure.MINUTES_CONFIRMED, FigureFilter.ALL).sum()).isEqualTo(n(1260));
        assertThat(total(Measure.VOLUNTEERS, FigureFilter.ALL).sum()).isEqualTo(n(9));
        assertThat(sums(Measure.MINUTES_CONFIRMED, Dimension.PROGRAMME, FigureFilter.ALL))
                .isEqualTo(Map.of(town.programme.toString(), n(1260)));
        assertThat(sums(Measure.MINUTES_SELF_REPORTED, Dimension.SEX, FigureFilter.ALL))
                .isEqualTo(Map.of("F", n(120), "UNKNOWN", n(60)));
    }

    @Test
    void minutes_are_confirmed_by_the_latest_word_on_these_very_minutes() {
        WorkId work = new WorkId(Town.id());
        long logged =
                side.record(town.work(work, 120, null, List.of(Town.who(Town.person())), Reporter.SELF, "2022-01-01"));
        assertMinutes(120, 0, 1);
        long confirmed = side.record(new WorkConfirmed(work, 120, Town.day("2022-02"), null, null));
        assertMinutes(0, 120, 1);
        side.correct(logged, Map.of("minutes", 90));
        assertMinutes(90, 0, 1);
        side.record(new WorkConfirmed(work, 90, Town.day("2022-03"), null, null));
        assertMinutes(0, 90, 1);
        long rejected = side.record(new WorkRejected(work, "nikogo nie było", Town.day("2022-04"), null, null));
        assertMinutes(0, 0, 0);
        side.retract(rejected);
        assertMinutes(0, 90, 1);
        assertThat(side.askAsOf(
                                confirmed,
                                at -> figure(
                                        figures.figures(
                                                        at,
                                                        List.of(Measure.MINUTES_CONFIRMED),
                                                        List.of(),
                                                        FigureFilter.ALL)
                                                .total(),
                                        Measure.MINUTES_CONFIRMED))
                        .sum())
                .isEqualTo(n(120));
    }

    private void assertMinutes(long self, long confirmed, long volunteers) {
        assertThat(total(Measure.MINUTES_SELF_REPORTED, FigureFilter.ALL).sum()).isEqualTo(n(self));
        assertThat(total(Measure.MINUTES_CONFIRMED, FigureFilter.ALL).sum()).isEqualTo(n(confirmed));
        assertThat(total(Measure.VOLUNTEERS, FigureFilter.ALL).sum()).isEqualTo(n(volunteers));
    }

    @Test
    void an_initiative_counts_in_every_programme_it_belongs_to() {
        InitiativeId initiative = new InitiativeId(Town.id());
        ProgrammeId other = new ProgrammeId(Town.id());
        side.record(town.initiative(initiative, List.of(bench), "2007"));
        side.record(town.gathering(initiative, town.east, Headcount.of(5), List.of(), "2008"));
        side.record(new InitiativeIncluded(other, initiative, Town.day("2009"), null, null));
        Map<String, BigDecimal> each = Map.of(town.programme.toString(), n(1), other.toString(), n(1));
        assertThat(sums(Measure.INITIATIVES_PROPOSED, Dimension.PROGRAMME, FigureFilter.ALL))
                .isEqualTo(each);
        assertThat(sums(Measure.EVENTS, Dimension.PROGRAMME, FigureFilter.ALL)).isEqualTo(each);
        assertThat(total(Measure.EVENTS, FigureFilter.ALL).sum()).isEqualTo(n(1));
    }

    @Test
    void shares_and_the_median_are_of_facts() {
        InitiativeId led = new InitiativeId(Town.id());
        NeedReported known = Town.need(new NeedId(Town.id()), town.east, NeedCategory.OTHER, "2007-01-01");
        side.record(known);
        side.record(town.initiative(led, List.of(known), "2007-01-31"));
        side.record(town.initiative(new InitiativeId(Town.id()), List.of(bench), "2007"));
        side.record(new InitiativeJoined(
                led,
                new Participant(Town.person(), null, null, List.of(Background.RESIDENT)),
                null,
                JoiningRole.LEADER,
                null,
                Town.day("2007-02-01"),
                null,
                null));
        assertThat(total(Measure.RESIDENT_LED_SHARE, FigureFilter.ALL).sum()).isEqualByComparingTo("0.5");
        assertThat(total(Measure.NEEDS_ANSWERED_SHARE, FigureFilter.ALL).sum()).isEqualByComparingTo("0.6667");
        assertThat(total(Measure.MEDIAN_DAYS_TO_ANSWER, FigureFilter.ALL).sum()).isEqualByComparingTo("30");
        assertThat(total(Measure.JOININGS, FigureFilter.ALL).sum()).isEqualTo(n(1));
    }

    @Test
    void every_measure_can_be_grouped_by_every_dimension() {
        town.everything().stream().skip(town.beginnings().size()).forEach(side::record);
        side.record(Town.milestone(new MilestoneId(Town.id()), new Subject(null, null, town.east, null), "2005"));
        for (Dimension dimension : Dimension.values()) {
            Figures all = ask(List.of(Measure.values()), List.of(dimension), FigureFilter.ALL);
            assertThat(all.rows()).as(dimension.word()).isNotEmpty();
            assertThat(all.total()).hasSameSizeAs(Measure.values());
        }
    }

    /** For random histories, filters and cells. */
    @Test
    void the_facts_given_as_explanation_add_up_to_the_figure() {
        Random random = new Random(7);
        recordAtRandom(random);
        Set<Measure> notSums =
                EnumSet.of(Measure.RESIDENT_LED_SHARE, Measure.NEEDS_ANSWERED_SHARE, Measure.MEDIAN_DAYS_TO_ANSWER);
        for (Measure measure : EnumSet.complementOf(EnumSet.copyOf(notSums))) {
            for (Dimension dimension : Dimension.values()) {
                for (FigureRow row : ask(List.of(measure), List.of(dimension), FigureFilter.ALL)
                        .rows()) {
                    FigureFilter cell = cell(dimension, row.group().getOrDefault(dimension.word(), "?"));
                    assertThat(explained(measure, cell))
                            .as("%s by %s: %s", measure, dimension, row)
                            .isEqualByComparingTo(java.util.Objects.requireNonNull(
                                    figure(row.values(), measure).sum()));
                }
            }
        }
    }

    private FigureFilter cell(Dimension dimension, String value) {
        return dimension == Dimension.COMMUNITY && !value.equals(Dimension.NONE)
                ? within(UUID.fromString(value))
                : new FigureFilter(Map.of(dimension, Set.of(value)), Set.of(), false, null, null);
    }

    private BigDecimal explained(Measure measure, FigureFilter cell) {
        List<Contribution> given = new ArrayList<>();
        for (Long next = 0L; next != null; ) {
            Page page = new Page(5, next, false);
            Explanation part = side.ask(at -> new ExplanationTable().explain(at, measure, cell, page));
            given.addAll(part.items().items());
            next = part.items().next();
        }
        return given.stream()
                .map(one -> one.contributes() == null ? BigDecimal.ZERO : one.contributes())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void recordAtRandom(Random random) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(new Participant(
                    Town.person(),
                    null,
                    random.nextBoolean() ? Sex.F : null,
                    i % 2 == 0 ? List.of(Background.RESIDENT, Background.ACTIVIST) : List.of()));
        }
        String[] days = {"2020", "2020-05-05", "2021/2022", "2021-07", "2022-01-01"};
        Headcount[] counts = {Headcount.of(9), Headcount.UNKNOWN, Headcount.NOT_APPLICABLE, Headcount.of(12)};
        InitiativeId initiative = new InitiativeId(Town.id());
        side.record(town.initiative(initiative, List.of(bench, swings), "2019"));
        for (int i = 0; i < 40; i++) {
            String day = days[random.nextInt(days.length)];
            List<Participant> some = new ArrayList<>(people.subList(0, random.nextInt(people.size())));
            Headcount count = counts[random.nextInt(counts.length)];
            boolean own = random.nextBoolean();
            side.record(town.gathering(own ? initiative : null, own ? null : town.west, count, some, day));
            side.record(Town.support(
                    i % 2 == 0 ? bench : swings, people.get(i % people.size()).personId(), day));
            side.record(town.work(
                    30 * i, some.isEmpty() ? count : null, some, i % 3 == 0 ? Reporter.SELF : Reporter.STAFF, day));
        }
    }
}
