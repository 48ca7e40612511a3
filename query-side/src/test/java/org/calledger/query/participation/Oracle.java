package org.calledger.query.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.Explanation.State;
import org.jspecify.annotations.Nullable;

/** Figures counted in memory, one piece after another. It shares no line with what it judges. */
final class Oracle {
    private final Pieces pieces;
    private final OracleTree tree;

    Oracle(Told told, long asOf) {
        this.pieces = new Pieces(told, asOf);
        this.tree = new OracleTree(told, asOf);
    }

    /** Cells by their values, joined by a bar; the empty key without groupings. */
    Map<String, Figure> count(Measure measure, List<Dimension> groups, FigureFilter filter) {
        List<Piece> all = pieces.of(measure).stream()
                .filter(piece -> filter.communities().isEmpty() || isOf(piece, filter))
                .toList();
        Map<String, List<Piece>> cells = new TreeMap<>();
        for (Piece piece : all) {
            if (overlaps(piece.on(), filter) && matches(piece, filter)) {
                for (String key : keys(piece, groups, filter)) {
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(piece);
                }
            }
        }
        Map<String, Figure> figures = new TreeMap<>();
        cells.forEach((key, cell) -> figures.put(key, figure(measure, cell, filter, first(all, groups, key, filter))));
        return figures;
    }

    private boolean isOf(Piece piece, FigureFilter filter) {
        return piece.communities().stream()
                .anyMatch(c -> filter.ownScope()
                        ? tree.home(c, piece.place(), filter.borders())
                                .filter(filter.communities()::contains)
                                .isPresent()
                        : tree.within(c, piece.on(), piece.place(), filter.borders()).stream()
                                .anyMatch(one -> filter.communities().stream()
                                        .anyMatch(id -> id.toString().equals(one))));
    }

    private boolean matches(Piece piece, FigureFilter filter) {
        return filter.values().entrySet().stream()
                .allMatch(one -> values(piece, one.getKey(), filter).stream().anyMatch(one.getValue()::contains));
    }

    private Set<String> keys(Piece piece, List<Dimension> groups, FigureFilter filter) {
        Set<String> keys = Set.of("");
        for (Dimension group : groups) {
            Set<String> wanted = filter.values().get(group);
            Set<String> longer = new HashSet<>();
            for (String value : values(piece, group, filter)) {
                boolean asked = wanted == null || wanted.contains(value);
                for (String key : asked ? keys : Set.<String>of()) {
                    longer.add(key + "|" + value);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private Set<String> values(Piece piece, Dimension dimension, FigureFilter filter) {
        Set<String> values = switch (dimension) {
            case YEAR -> time(piece.on(), day -> "%04d".formatted(day.getYear()));
            case QUARTER ->
                time(piece.on(), day -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
            case MONTH -> time(piece.on(), day -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
            case WEEK ->
                time(
                        piece.on(),
                        day -> "%04d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR),
                                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case COMMUNITY -> communities(piece, filter);
            case AGE_BAND -> one(piece.who().ageBand());
            case SEX -> one(piece.who().sex());
            case BACKGROUND -> piece.who().backgrounds();
            default -> piece.values().getOrDefault(dimension, Set.of());
        };
        return values.isEmpty() ? Set.of(dimension.absent()) : values;
    }

    private static Set<String> one(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static Set<String> time(PartialDate on, java.util.function.Function<LocalDate, String> name) {
        LocalDate from = on.earliest();
        LocalDate to = on.latest();
        return from != null && to != null && name.apply(from).equals(name.apply(to))
                ? Set.of(name.apply(from))
                : Set.of();
    }

    private Set<String> communities(Piece piece, FigureFilter filter) {
        Set<String> all = new HashSet<>();
        for (CommunityId community : piece.communities()) {
            if (filter.ownScope()) {
                all.add(tree.home(community, piece.place(), filter.borders())
                        .map(UUID::toString)
                        .orElse(Borders.NOT_ATTRIBUTABLE));
            } else {
                all.addAll(tree.within(community, piece.on(), piece.place(), filter.borders()));
            }
        }
        return filter.communities().isEmpty()
                ? all
                : all.stream().filter(one -> tree.isAsked(one, filter)).collect(Collectors.toSet());
    }

    private static boolean overlaps(PartialDate on, FigureFilter filter) {
        return (filter.from() == null || on.latest() == null || !on.latest().isBefore(filter.from()))
                && (filter.to() == null
                        || on.earliest() == null
                        || !on.earliest().isAfter(filter.to()));
    }

    private static boolean inside(PartialDate on, FigureFilter filter) {
        return (filter.from() == null
                        || (on.earliest() != null && !on.earliest().isBefore(filter.from())))
                && (filter.to() == null || (on.latest() != null && !on.latest().isAfter(filter.to())));
    }

    /** Of each person the origin of the first attendance, in the community of the cell or everywhere asked for. */
    private Map<UUID, Long> first(List<Piece> all, List<Dimension> groups, String key, FigureFilter filter) {
        int place = groups.indexOf(Dimension.COMMUNITY);
        String community = place < 0 ? null : key.split("\\|", -1)[place + 1];
        Map<UUID, Long> first = new LinkedHashMap<>();
        all.stream()
                .filter(piece -> piece.who().person() != null)
                .filter(piece -> community == null
                        || values(piece, Dimension.COMMUNITY, filter).contains(community))
                .sorted(Comparator.comparing((Piece p) -> or(p.on().earliest(), LocalDate.MIN))
                        .thenComparing(p -> or(p.on().latest(), LocalDate.MAX))
                        .thenComparingLong(Piece::origin))
                .forEach(piece -> first.putIfAbsent(piece.who().person(), piece.origin()));
        return first;
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static Figure figure(Measure measure, List<Piece> cell, FigureFilter filter, Map<UUID, Long> first) {
        List<Piece> in =
                cell.stream().filter(piece -> inside(piece.on(), filter)).toList();
        return new Figure(
                sum(measure, in, first),
                facts(in.stream(), piece -> state(measure, piece) == State.KNOWN),
                facts(in.stream(), piece -> Objects.equals(piece.who().total(), 0)),
                facts(in.stream(), piece -> state(measure, piece) == State.UNKNOWN),
                facts(in.stream(), piece -> state(measure, piece) == State.NOT_APPLICABLE),
                facts(cell.stream().filter(piece -> !inside(piece.on(), filter)), piece -> true));
    }

    private static State state(Measure measure, Piece piece) {
        return switch (measure) {
            case NEEDS,
                    INITIATIVES_PROPOSED,
                    INITIATIVES_STARTED,
                    INITIATIVES_COMPLETED,
                    EVENTS,
                    MILESTONES,
                    JOININGS,
                    MINUTES_SELF_REPORTED,
                    MINUTES_CONFIRMED,
                    RESIDENT_LED_SHARE,
                    NEEDS_ANSWERED_SHARE -> State.KNOWN;
            case MEDIAN_DAYS_TO_ANSWER -> piece.score() == null ? State.NOT_APPLICABLE : State.KNOWN;
            default ->
                piece.who().total() != null
                        ? State.KNOWN
                        : piece.who().applicable() ? State.UNKNOWN : State.NOT_APPLICABLE;
        };
    }

    private static long facts(Stream<Piece> pieces, Predicate<Piece> which) {
        return pieces.filter(which).map(Piece::origin).distinct().count();
    }

    private static @Nullable BigDecimal sum(Measure measure, List<Piece> in, Map<UUID, Long> first) {
        long people = in.stream()
                .map(p -> p.who().person())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long counted = in.stream()
                .filter(p -> p.who().total() != null)
                .mapToLong(p -> p.who().counted())
                .sum();
        long named = in.stream()
                .filter(p -> p.who().total() != null && p.who().person() != null)
                .count();
        long fresh = in.stream()
                .filter(p -> p.who().person() != null
                        && Objects.equals(first.get(p.who().person()), p.origin()))
                .map(p -> p.who().person())
                .distinct()
                .count();
        return switch (measure) {
            case NEEDS,
                    INITIATIVES_PROPOSED,
                    INITIATIVES_STARTED,
                    INITIATIVES_COMPLETED,
                    EVENTS,
                    MILESTONES,
                    JOININGS ->
                BigDecimal.valueOf(in.stream().map(Piece::origin).distinct().count());
            case SUPPORTS, ATTENDANCES -> BigDecimal.valueOf(counted);
            case SUPPORTERS, PARTICIPANTS -> BigDecimal.valueOf(people);
            case COUNTED_ONLY -> BigDecimal.valueOf(counted - named);
            case NEWCOMERS -> BigDecimal.valueOf(fresh);
            case RETURNERS -> BigDecimal.valueOf(people - fresh);
            case VOLUNTEERS -> BigDecimal.valueOf(people + counted - named);
            case MINUTES_SELF_REPORTED, MINUTES_CONFIRMED -> {
                String word = measure == Measure.MINUTES_CONFIRMED ? "CONFIRMED" : "SELF";
                yield BigDecimal.valueOf(in.stream()
                        .filter(p -> word.equals(p.word()))
                        .mapToLong(Piece::minutes)
                        .sum());
            }
            case RESIDENT_LED_SHARE, NEEDS_ANSWERED_SHARE ->
                in.isEmpty()
                        ? null
                        : scores(in)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(in.size()), 4, RoundingMode.HALF_UP);
            case MEDIAN_DAYS_TO_ANSWER -> median(scores(in).sorted().toList());
        };
    }

    private static Stream<BigDecimal> scores(List<Piece> in) {
        return in.stream().map(Piece::score).filter(Objects::nonNull);
    }

    static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        int n = sorted.size();
        return n == 0 ? null : sorted.get((n - 1) / 2).add(sorted.get(n / 2)).divide(BigDecimal.TWO);
    }
}
