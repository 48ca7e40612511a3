package org.calledger.query.participation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.participation.Figures.FigureRow;
import org.calledger.query.projection.Snapshot;

/** Asks for figures of participation: for each kind of facts its cells, and its total. Safe for use by many threads. */
public final class ParticipationTable {
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
    private final KeptCellTable kept = new KeptCellTable();

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

    /** How many needs of each year somebody answers, by the name of the year. */
    public Map<String, Long> answered(Snapshot at, FigureFilter filter) {
        Map<String, Long> years = new TreeMap<>();
        cells(at, new CellQuestion(FactTable.ANSWERED, Depth.FACTS, List.of(Dimension.YEAR), filter))
                .forEach((year, sums) -> years.put(year.getFirst(), sums.get(Sum.SCORE)));
        return years;
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

    private void gather(
            Snapshot at,
            FactTable source,
            List<Measure> measures,
            List<Dimension> groups,
            FigureFilter filter,
            Map<List<String>, Map<String, Figure>> cells) {
        cells(at, new CellQuestion(source, Depth.of(measures), groups, filter)).forEach((cell, sums) -> {
            Map<String, Figure> figures = cells.computeIfAbsent(cell, key -> new LinkedHashMap<>());
            measures.forEach(one -> figures.put(one.word(), one.figure(sums)));
        });
    }

    /** By what answers soonest: what was kept of an answer before, or the rows themselves. */
    Map<List<String>, Sums> cells(Snapshot at, CellQuestion question) {
        return question.isAboutNow(at) ? kept.cells(at, question) : CellTable.cells(at, question, Only.ALL);
    }
}
