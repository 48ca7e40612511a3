package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.CommunityKind;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.Place;
import org.calledger.query.directory.Borders;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dates of every form, made of days chosen first, so that what they can mean is known without reading them: which are
 * undated, which straddle a period, and which nobody can attribute after a split.
 */
class EveryDateTest {
    private static final int FACTS = 220;
    private static final int PERIODS = 25;
    private static final List<String> SURE = List.of("", "~", "?", "%");

    private final Town town = new Town();
    private final ParticipationTable figures = new ParticipationTable();
    private final CommunityId upper = new CommunityId(Town.id());
    private final CommunityId lower = new CommunityId(Town.id());

    /** A gathering of one, on some day from first to last; null: without end. */
    private record Held(
            String on,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Place place) {
        boolean within(@Nullable LocalDate from, @Nullable LocalDate to) {
            return (from == null || (first != null && !first.isBefore(from)))
                    && (to == null || (last != null && !last.isAfter(to)));
        }

        boolean meets(@Nullable LocalDate from, @Nullable LocalDate to) {
            return (from == null || last == null || !last.isBefore(from))
                    && (to == null || first == null || !first.isAfter(to));
        }

        String in(Function<LocalDate, String> period) {
            return first != null && last != null && period.apply(first).equals(period.apply(last))
                    ? period.apply(first)
                    : "undated";
        }
    }

    private record Span(String text, LocalDate first, LocalDate last) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void undated_straddling_and_not_attributable_are_right_for_every_form_of_a_date(long seed) {
        Random random = new Random(seed);
        try (ReadSide side = new ReadSide()) {
            town.beginnings().forEach(side::record);
            List<Held> all = new ArrayList<>();
            for (int n = 0; n < FACTS; n++) {
                Held one = held(random, n);
                all.add(one);
                side.record(gathering(one));
            }
            side.record(part(upper, 19.0));
            side.record(part(lower, 19.01));
            side.record(new CommunitySplit(town.east, List.of(upper, lower), Town.day("2015"), null, null));
            side.catchUp(1000);
            for (int n = 0; n < PERIODS; n++) {
                LocalDate from = random.nextInt(4) == 0 ? null : day(random);
                LocalDate to = random.nextInt(4) == 0
                        ? null
                        : (from == null ? day(random) : from).plusDays(random.nextInt(900));
                total(side, all, from, to);
                groups(side, all, from, to);
                parts(side, all, from, to);
            }
        }
    }

    /** One of each form in turn. */
    private static Held held(Random random, int n) {
        Place place = switch (random.nextInt(3)) {
            case 0 -> new Place(51.005, 19.005, null);
            case 1 -> new Place(51.005, 19.015, null);
            default -> null;
        };
        String sure = SURE.get(random.nextInt(SURE.size()));
        Span a = span(random, n);
        Span b = span(random, random.nextInt(5));
        return switch (n % 8) {
            case 5 -> new Held(a.text() + sure + "/..", a.first(), null, place);
            case 6 -> new Held("../" + b.text() + sure, null, b.last(), place);
            case 7 -> {
                boolean ordered = !a.first().isAfter(b.last());
                Span start = ordered ? a : b;
                Span end = ordered ? b : a;
                yield new Held(start.text() + "/" + end.text() + sure, start.first(), end.last(), place);
            }
            default -> new Held(a.text() + sure, a.first(), a.last(), place);
        };
    }

    private static Span span(Random random, int n) {
        LocalDate day = day(random);
        int year = day.getYear();
        YearMonth month = YearMonth.from(day);
        return switch (n % 8) {
            case 0 -> new Span("%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            case 1 -> new Span(month.toString(), month.atDay(1), month.atEndOfMonth());
            case 2 -> new Span(day.toString(), day, day);
            case 3 -> {
                int decade = year / 10 * 10;
                yield new Span(
                        "%03dX".formatted(year / 10), LocalDate.of(decade, 1, 1), LocalDate.of(decade + 9, 12, 31));
            }
            case 4 -> new Span("%04d-XX".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            default -> random.nextBoolean() ? span(random, 1) : span(random, 2);
        };
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2006, 1, 1).plusDays(random.nextInt(7 * 365));
    }

    private EventRecorded gathering(Held one) {
        return new EventRecorded(
                new GatheringId(Town.id()),
                null,
                null,
                town.ops,
                "Zebranie",
                GatheringKind.MEETING,
                town.east,
                one.place(),
                Headcount.of(1),
                List.of(),
                List.of(),
                null,
                null,
                null,
                Town.day(one.on()),
                null,
                null);
    }

    private CommunityRegistered part(CommunityId id, double west) {
        List<List<Double>> ring = List.of(
                List.of(west, 51.0),
                List.of(west + 0.01, 51.0),
                List.of(west + 0.01, 51.02),
                List.of(west, 51.02),
                List.of(west, 51.0));
        Map<String, Object> outline = Map.of("type", "Polygon", "coordinates", List.of(ring));
        return new CommunityRegistered(
                id,
                "Część",
                CommunityKind.NEIGHBOURHOOD,
                town.town,
                null,
                null,
                outline,
                null,
                Town.day("2015"),
                null,
                null);
    }

    private void total(ReadSide side, List<Held> all, @Nullable LocalDate from, @Nullable LocalDate to) {
        Figure figure = Objects.requireNonNull(
                ask(side, List.of(), from, to, Borders.THEN).total().get(Measure.ATTENDANCES.word()));
        assertThat(Objects.requireNonNull(figure.sum()).longValue())
                .as("in %s–%s", from, to)
                .isEqualTo(count(all, one -> one.within(from, to)));
        assertThat(figure.straddling())
                .as("across %s–%s", from, to)
                .isEqualTo(count(all, one -> one.meets(from, to) && !one.within(from, to)));
    }

    private void groups(ReadSide side, List<Held> all, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<Dimension, Function<LocalDate, String>> periods = Map.of(
                Dimension.YEAR,
                day -> "" + day.getYear(),
                Dimension.QUARTER,
                day -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR),
                Dimension.MONTH,
                day -> YearMonth.from(day).toString(),
                Dimension.WEEK,
                day -> "%d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        periods.forEach((dimension, period) -> {
            Map<String, List<Long>> expected = new TreeMap<>();
            all.stream()
                    .filter(one -> one.meets(from, to))
                    .map(one -> one.in(period))
                    .distinct()
                    .forEach(value -> expected.put(
                            value,
                            List.of(
                                    count(
                                            all,
                                            one -> one.within(from, to)
                                                    && one.in(period).equals(value)),
                                    count(
                                            all,
                                            one -> one.meets(from, to)
                                                    && !one.within(from, to)
                                                    && one.in(period).equals(value)))));
            assertThat(rows(ask(side, List.of(dimension), from, to, Borders.THEN), dimension))
                    .as("by %s in %s–%s", dimension, from, to)
                    .isEqualTo(expected);
        });
    }

    private void parts(ReadSide side, List<Held> all, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, List<Long>> rows =
                rows(ask(side, List.of(Dimension.COMMUNITY), from, to, Borders.NOW), Dimension.COMMUNITY);
        Map<String, Predicate<Held>> parts = Map.of(
                upper.toString(),
                one -> one.place() != null && one.place().longitude() < 19.01,
                lower.toString(),
                one -> one.place() != null && one.place().longitude() > 19.01,
                Borders.NOT_ATTRIBUTABLE,
                one -> one.place() == null,
                town.town.toString(),
                one -> true);
        parts.forEach((community, lies) -> assertThat(rows.getOrDefault(community, List.of(0L, 0L)))
                .as("%s in %s–%s", community, from, to)
                .containsExactly(
                        count(all, one -> lies.test(one) && one.within(from, to)),
                        count(all, one -> lies.test(one) && one.meets(from, to) && !one.within(from, to))));
        assertThat(rows).doesNotContainKey(town.east.toString());
    }

    private static long count(List<Held> all, Predicate<Held> which) {
        return all.stream().filter(which).count();
    }

    private Figures ask(
            ReadSide side, List<Dimension> groups, @Nullable LocalDate from, @Nullable LocalDate to, Borders borders) {
        FigureFilter filter = new FigureFilter(Map.of(), Set.of(), false, from, to, borders);
        return side.ask(at -> figures.figures(at, List.of(Measure.ATTENDANCES), groups, filter));
    }

    /** Sum and straddling of each row. */
    private static Map<String, List<Long>> rows(Figures found, Dimension dimension) {
        Map<String, List<Long>> rows = new TreeMap<>();
        found.rows().forEach(row -> {
            Figure figure = Objects.requireNonNull(row.values().get(Measure.ATTENDANCES.word()));
            rows.put(
                    row.group().getOrDefault(dimension.word(), ""),
                    List.of(Objects.requireNonNull(figure.sum()).longValue(), figure.straddling()));
        });
        return rows;
    }
}
