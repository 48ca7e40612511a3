package org.calledger.query.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.Figures.FigureRow;
import org.calledger.query.participation.Measure.Way;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks for figures of participation. One statement for each kind of facts, and one more for its total. */
public final class ParticipationTable {
    private static final Set<Way> OF_PEOPLE = Set.of(Way.PEOPLE, Way.NEWCOMERS, Way.RETURNERS, Way.PEOPLE_AND_UNNAMED);
    private static final Set<Way> OF_FIRST_TIMES = Set.of(Way.NEWCOMERS, Way.RETURNERS);
    private static final Comparator<List<String>> BY_VALUES = (one, other) -> {
        for (int n = 0; n < one.size(); n++) {
            int compared = one.get(n).compareTo(other.get(n));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    };

    private final NameTable names = new NameTable();

    /** The figures, by cell and in all. */
    public Figures figures(Snapshot at, List<Measure> measures, List<Dimension> groups, FigureFilter filter) {
        at.database().sql("set local work_mem = '96MB'").update();
        Map<List<String>, Map<String, Figure>> cells = new TreeMap<>(BY_VALUES);
        Map<List<String>, Map<String, Figure>> total = new TreeMap<>(BY_VALUES);
        bySource(measures).forEach((source, some) -> {
            if (!groups.isEmpty()) {
                gather(at, source, some, groups, filter, cells);
            }
            gather(at, source, some, List.of(), filter, total);
        });
        Map<String, Figure> all = complete(measures, total.getOrDefault(List.of(), Map.of()));
        if (groups.isEmpty()) {
            return new Figures(List.of(new FigureRow(Map.of(), Map.of(), all)), all);
        }
        Map<String, String> labels = names.of(at, things(cells.keySet(), groups));
        List<FigureRow> rows = cells.entrySet().stream()
                .map(cell -> row(groups, cell.getKey(), complete(measures, cell.getValue()), labels))
                .toList();
        return new Figures(rows, all);
    }

    private static Map<FactTable, List<Measure>> bySource(List<Measure> measures) {
        return measures.stream()
                .collect(Collectors.groupingBy(
                        Measure::source, () -> new EnumMap<>(FactTable.class), Collectors.toList()));
    }

    private static Map<String, Figure> complete(List<Measure> measures, Map<String, Figure> found) {
        Map<String, Figure> values = new LinkedHashMap<>();
        measures.forEach(one -> values.put(one.word(), found.getOrDefault(one.word(), Figure.NOTHING)));
        return values;
    }

    private static FigureRow row(
            List<Dimension> groups, List<String> values, Map<String, Figure> figures, Map<String, String> names) {
        Map<String, String> group = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int n = 0; n < groups.size(); n++) {
            group.put(groups.get(n).word(), values.get(n));
            String name = names.get(values.get(n));
            if (groups.get(n).kind() == Dimension.Kind.THING && name != null) {
                labels.put(groups.get(n).word(), name);
            }
        }
        return new FigureRow(group, labels, figures);
    }

    private static List<UUID> things(Set<List<String>> cells, List<Dimension> groups) {
        return IntStream.range(0, groups.size())
                .filter(n -> groups.get(n).kind() == Dimension.Kind.THING)
                .boxed()
                .flatMap(n -> cells.stream().map(cell -> cell.get(n)))
                .filter(value -> !value.equals(Dimension.NONE) && !value.equals(Borders.NOT_ATTRIBUTABLE))
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    private static void gather(
            Snapshot at,
            FactTable source,
            List<Measure> measures,
            List<Dimension> groups,
            FigureFilter filter,
            Map<List<String>, Map<String, Figure>> cells) {
        Optional<CoarseTable.Coarse> coarse = CoarseTable.of(at, source, measures, groups, filter);
        if (coarse.isPresent()) {
            bind(at.sql(coarse.get().sql()), filter)
                    .param("base", coarse.get().base())
                    .query((RowCallbackHandler)
                            row -> cells.computeIfAbsent(key(row, groups), key -> new LinkedHashMap<>())
                                    .putAll(figures(row, measures)));
            return;
        }
        FactSql facts = new FactSql(at, source, filter, groups);
        bind(at.sql(figuresSql(facts, measures, groups)), filter).query((RowCallbackHandler)
                row -> cells.computeIfAbsent(key(row, groups), key -> new LinkedHashMap<>())
                        .putAll(figures(row, measures)));
        if (filter.hasTraits() || groups.stream().anyMatch(one -> one.kind() == Dimension.Kind.TRAIT)) {
            bind(at.sql(factsApartSql(facts, groups)), filter).query((RowCallbackHandler)
                    row -> cells.computeIfPresent(key(row, groups), (key, found) -> counted(found, row)));
        }
    }

    private static String figuresSql(FactSql facts, List<Measure> measures, List<Dimension> groups) {
        boolean people = measures.stream().anyMatch(one -> OF_PEOPLE.contains(one.way()));
        boolean median = measures.stream().anyMatch(one -> one.way() == Way.MEDIAN);
        boolean firstTimes = measures.stream().anyMatch(one -> OF_FIRST_TIMES.contains(one.way()));
        String values = IntStream.range(0, groups.size())
                .mapToObj(n -> facts.groupValue(groups.get(n), n) + " as v" + n + ", ")
                .collect(Collectors.joining());
        String gathered = """
            %1$s%2$s, cell as (
              select %3$s
                     %4$s as person_id,
                     count(*) filter (where is_inside) as inside,
                     count(*) filter (where is_inside and first) as facts,
                     sum(counted) filter (where is_inside and total is not null) as counted,
                     count(d.person_id) filter (where is_inside and total is not null) as named,
                     sum(minutes) filter (where is_inside and word = 'SELF') as minutes_self,
                     sum(minutes) filter (where is_inside and word = 'CONFIRMED') as minutes_confirmed,
                     sum(score) filter (where is_inside) as score,
                     count(*) filter (where is_inside and first and total is not null) as known,
                     count(*) filter (where is_inside and first and total = 0) as zero,
                     count(*) filter (where is_inside and first and total is null and applicable) as unknown,
                     count(*) filter (where is_inside and first and not applicable) as not_applicable,
                     count(*) filter (where not is_inside and first) as straddling,
                     %5$s as newcomer
                from dated d%6$s
               group by %7$s
            )
            """.formatted(
                        facts.beginning(),
                        firstTimes ? facts.firstTimes(groups) : "",
                        values,
                        people ? "d.person_id" : "null::uuid",
                        firstTimes ? "bool_or(is_inside and d.origin = firsts.origin)" : "false",
                        facts.spreading(groups) + (firstTimes ? facts.joinFirstTimes(groups) : ""),
                        keys(groups) + (people ? "d.person_id" : median ? "d.origin" : "()"));
        String sums = measures.stream()
                .map(one -> one.way().sql() + " as " + one.column())
                .collect(Collectors.joining(", "));
        return gathered + """
            select %1$s %2$s, sum(known) as known, sum(zero) as zero, sum(unknown) as unknown,
                   sum(not_applicable) as not_applicable, sum(straddling) as straddling
              from cell %3$s
            """.formatted(keys(groups), sums, groupBy(groups));
    }

    private static String factsApartSql(FactSql facts, List<Dimension> groups) {
        String values = IntStream.range(0, groups.size())
                .mapToObj(n -> facts.groupValue(groups.get(n), n) + " as v" + n + ", ")
                .collect(Collectors.joining());
        return """
            %1$s
            select %2$s
                   count(distinct d.origin) filter (where is_inside and total is not null) as known,
                   count(distinct d.origin) filter (where is_inside and total = 0) as zero,
                   count(distinct d.origin) filter (where is_inside and total is null and applicable) as unknown,
                   count(distinct d.origin) filter (where is_inside and not applicable) as not_applicable,
                   count(distinct d.origin) filter (where not is_inside) as straddling
              from dated d%3$s %4$s
            """.formatted(facts.beginning(), values, facts.spreading(groups), groupBy(groups));
    }

    private static String keys(List<Dimension> groups) {
        return IntStream.range(0, groups.size()).mapToObj(n -> "v" + n + ", ").collect(Collectors.joining());
    }

    private static String groupBy(List<Dimension> groups) {
        return groups.isEmpty()
                ? ""
                : "group by "
                        + IntStream.range(0, groups.size())
                                .mapToObj(n -> "v" + n)
                                .collect(Collectors.joining(", "));
    }

    static StatementSpec bind(StatementSpec statement, FigureFilter filter) {
        StatementSpec bound = statement
                .param("from", filter.from())
                .param("to", filter.to())
                .param("communities", filter.communities().toArray(new UUID[0]))
                .param(
                        "communityTexts",
                        filter.communities().stream().map(UUID::toString).toArray(String[]::new));
        for (Map.Entry<Dimension, Set<String>> one : filter.values().entrySet()) {
            bound = bound.param(one.getKey().word(), one.getValue().toArray(new String[0]));
        }
        return bound;
    }

    private static List<String> key(ResultSet row, List<Dimension> groups) throws SQLException {
        List<String> values = new ArrayList<>(groups.size());
        for (int n = 0; n < groups.size(); n++) {
            values.add(row.getString("v" + n));
        }
        return values;
    }

    private static Map<String, Figure> figures(ResultSet row, List<Measure> measures) throws SQLException {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Measure one : measures) {
            figures.put(
                    one.word(),
                    new Figure(
                            row.getBigDecimal(one.column()),
                            row.getLong("known"),
                            row.getLong("zero"),
                            row.getLong("unknown"),
                            row.getLong("not_applicable"),
                            row.getLong("straddling")));
        }
        return figures;
    }

    private static Map<String, Figure> counted(Map<String, Figure> found, ResultSet row) {
        found.replaceAll((measure, figure) -> counted(figure, row));
        return found;
    }

    private static Figure counted(Figure figure, ResultSet row) {
        try {
            return new Figure(
                    figure.sum(),
                    row.getLong("known"),
                    row.getLong("zero"),
                    row.getLong("unknown"),
                    row.getLong("not_applicable"),
                    row.getLong("straddling"));
        } catch (SQLException e) {
            throw new IllegalStateException("the counts of facts cannot be read", e);
        }
    }
}
