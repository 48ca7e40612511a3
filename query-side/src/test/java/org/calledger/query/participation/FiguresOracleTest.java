package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.directory.InitiativeTable;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.participation.Explanation.Contribution;
import org.calledger.query.participation.Explanation.State;
import org.calledger.query.projection.CatalogueTable.More;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.projection.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories, filters and groupings: the figures against an {@link Oracle}, the explanation against the figures. */
class FiguresOracleTest {
    private static final int STEPS = 160;
    private static final int QUESTIONS = 8;
    private static final Set<Measure> SHARES = EnumSet.of(Measure.RESIDENT_LED_SHARE, Measure.NEEDS_ANSWERED_SHARE);

    private final ParticipationTable figures = new ParticipationTable();

    private record Question(List<Dimension> groups, FigureFilter filter, long asOf) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void figures_are_what_an_oracle_counts_and_open_into_what_makes_them(long seed) {
        try (ReadSide side = new ReadSide()) {
            Told told = new Told(side);
            History history = new History(told, seed);
            Random random = new Random(seed);
            for (int n = 0; n < STEPS; n++) {
                history.step();
            }
            side.catchUp(1000);
            long head = side.ledger.head();
            for (Measure measure : Measure.values()) {
                for (int n = 0; n < QUESTIONS; n++) {
                    long asOf = n % 3 == 0 ? 1 + random.nextInt((int) head) : head;
                    ask(side, told, measure, question(random, history, measure, asOf));
                }
            }
            lists(side, history, head);
        }
    }

    private void ask(ReadSide side, Told told, Measure measure, Question question) {
        Oracle oracle = new Oracle(told, question.asOf());
        Figures found = side.askAsOf(
                question.asOf(), at -> figures.figures(at, List.of(measure), question.groups(), question.filter()));
        Map<String, Figure> rows = new TreeMap<>();
        found.rows()
                .forEach(row -> rows.put(
                        question.groups().isEmpty()
                                ? ""
                                : "|" + String.join("|", row.group().values()),
                        normal(Objects.requireNonNull(row.values().get(measure.word())))));
        String asked = measure + " " + question;
        Map<String, Figure> expected = oracle.count(measure, question.groups(), question.filter());
        expected.replaceAll((key, figure) -> normal(figure));
        if (question.groups().isEmpty() && expected.isEmpty()) {
            assertThat(Objects.requireNonNull(rows.get("")).known()).as(asked).isZero();
        } else {
            assertThat(rows).as(asked).isEqualTo(expected);
        }
        found.rows().stream()
                .limit(6)
                .forEach(row -> explained(
                        side,
                        measure,
                        question,
                        row.group(),
                        Objects.requireNonNull(row.values().get(measure.word()))));
    }

    private static Figure normal(Figure figure) {
        BigDecimal sum = figure.sum() == null ? null : figure.sum().setScale(4, RoundingMode.HALF_UP);
        return new Figure(
                sum, figure.known(), figure.zero(), figure.unknown(), figure.notApplicable(), figure.straddling());
    }

    private static void explained(
            ReadSide side, Measure measure, Question question, Map<String, String> group, Figure figure) {
        FigureFilter cell = cell(question.filter(), group);
        List<Contribution> given = new ArrayList<>();
        for (Long next = 0L; next != null; ) {
            Page page = new Page(50, next, false);
            Explanation part =
                    side.askAsOf(question.asOf(), at -> new ExplanationTable().explain(at, measure, cell, page));
            given.addAll(part.items().items());
            next = part.items().next();
            assertThat(part.sum() == null ? null : part.sum().doubleValue())
                    .as("%s of %s %s", measure, question, group)
                    .isEqualTo(figure.sum() == null ? null : figure.sum().doubleValue());
        }
        List<BigDecimal> told = given.stream()
                .map(Contribution::contributes)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        BigDecimal sum = told.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal means = SHARES.contains(measure)
                ? given.isEmpty() ? null : sum.divide(BigDecimal.valueOf(given.size()), 4, RoundingMode.HALF_UP)
                : measure == Measure.MEDIAN_DAYS_TO_ANSWER ? Oracle.median(told) : sum;
        assertThat(means == null ? null : means.doubleValue())
                .as("contributions to %s of %s %s: %s", measure, question, group, given)
                .isEqualTo(figure.sum() == null ? null : figure.sum().doubleValue());
        Map<State, Long> states =
                given.stream().collect(Collectors.groupingBy(Contribution::state, Collectors.counting()));
        assertThat(List.of(
                        states.getOrDefault(State.KNOWN, 0L),
                        states.getOrDefault(State.UNKNOWN, 0L),
                        states.getOrDefault(State.NOT_APPLICABLE, 0L)))
                .as("known, unknown, not applicable facts of %s of %s %s", measure, question, group)
                .isEqualTo(List.of(figure.known(), figure.unknown(), figure.notApplicable()));
        assertThat(given.stream().map(Contribution::position))
                .doesNotHaveDuplicates()
                .allMatch(at -> at <= question.asOf());
    }

    private static FigureFilter cell(FigureFilter filter, Map<String, String> group) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        values.putAll(filter.values());
        Set<UUID> communities = filter.communities();
        Set<UUID> within = Set.of();
        for (Map.Entry<String, String> one : group.entrySet()) {
            Dimension dimension = Dimension.named(one.getKey()).orElseThrow();
            if (dimension == Dimension.COMMUNITY) {
                within = filter.communities();
                boolean known = one.getValue().length() == 36;
                communities = known ? Set.of(UUID.fromString(one.getValue())) : Set.of();
            }
            if (dimension != Dimension.COMMUNITY || communities.isEmpty()) {
                values.put(dimension, Set.of(one.getValue()));
            }
        }
        return new FigureFilter(
                values, communities, filter.ownScope(), filter.from(), filter.to(), filter.borders(), within);
    }

    private static Question question(Random random, History history, Measure measure, long asOf) {
        List<Dimension> all = List.of(Dimension.values());
        List<Dimension> groups = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            Dimension one = all.get(random.nextInt(all.size()));
            if (!groups.contains(one)) {
                groups.add(one);
            }
        }
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        for (int n = random.nextInt(3); n > 0; n--) {
            Dimension one = all.get(random.nextInt(all.size()));
            if (one != Dimension.COMMUNITY) {
                values.put(one, some(random, history, measure, one));
            }
        }
        Set<UUID> communities = random.nextInt(3) == 0
                ? Set.of(history.pick(history.communities).value())
                : Set.of();
        boolean period = random.nextInt(2) == 0;
        return new Question(
                groups,
                new FigureFilter(
                        values,
                        communities,
                        random.nextInt(3) == 0,
                        period ? LocalDate.of(2009, 1, 1) : null,
                        period && random.nextBoolean() ? LocalDate.of(2009 + random.nextInt(2), 12, 31) : null,
                        random.nextBoolean() ? Borders.THEN : Borders.NOW),
                asOf);
    }

    /** One or two of the values that there are, and one that there is not. */
    private static Set<String> some(Random random, History history, Measure measure, Dimension dimension) {
        List<String> all = new Oracle(history.told, Long.MAX_VALUE)
                .count(measure, List.of(dimension), FigureFilter.ALL).keySet().stream()
                        .map(key -> key.substring(1))
                        .toList();
        Set<String> some = new HashSet<>(Set.of(dimension.absent()));
        if (!all.isEmpty()) {
            some.clear();
            some.add(all.get(random.nextInt(all.size())));
            some.add(random.nextBoolean() ? all.get(random.nextInt(all.size())) : dimension.absent());
        }
        return some;
    }

    /** A list's filter by community finds the facts that the figure counts. */
    private void lists(ReadSide side, History history, long head) {
        for (Borders borders : Borders.values()) {
            for (int n = 0; n < history.communities.size(); n++) {
                List<UUID> one = List.of(history.communities.get(n).value());
                CountedIn within = new CountedIn(one, n % 4 == 0, borders);
                FigureFilter filter = new FigureFilter(Map.of(), Set.copyOf(one), n % 4 == 0, null, null, borders);
                long needs = side.askAsOf(head, at -> reported(at, within));
                long initiatives = side.askAsOf(head, at -> listed(at, within));
                long events = side.askAsOf(head, at -> held(at, within));
                assertThat(List.of(needs, initiatives, events))
                        .as("needs, initiatives, events by %s", within)
                        .isEqualTo(List.of(
                                total(side, head, Measure.NEEDS, filter),
                                total(side, head, Measure.INITIATIVES_PROPOSED, filter),
                                total(side, head, Measure.EVENTS, filter)));
            }
        }
    }

    private static final Page ALL = new Page(1000, 0, true);

    private static long reported(Snapshot at, CountedIn within) {
        Set<NeedStatus> merged = Set.of(NeedStatus.MERGED);
        return new NeedTable().count(at, new NeedFilter(null, Set.of(), Set.of(), null, null, within))
                - new NeedTable().count(at, new NeedFilter(null, Set.of(), merged, null, null, within));
    }

    private static long listed(Snapshot at, CountedIn within) {
        More more = new More(within.with(at), within.ofSeveral("t"), within.communities());
        return InitiativeTable.ALL.list(at, Map.of(), more, ALL).items().size();
    }

    private static long held(Snapshot at, CountedIn within) {
        More more = new More(within.with(at), within.condition("t"), within.communities());
        return GatheringTable.ALL
                .list(at, Map.of("status", Set.of("HELD")), more, ALL)
                .items()
                .size();
    }

    private long total(ReadSide side, long head, Measure measure, FigureFilter filter) {
        return Objects.requireNonNull(Objects.requireNonNull(
                                side.askAsOf(head, at -> figures.figures(at, List.of(measure), List.of(), filter))
                                        .total()
                                        .get(measure.word()))
                        .sum())
                .longValue();
    }
}
