package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calledger.query.participation.Figures.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table: a line for each cell, and the total in the last. Where no fact has a number the cell says
 * {@code unknown} or {@code not-applicable}; zero is a number.
 */
final class FigureRows {
    static final String SUPPRESSED = "suppressed";
    private static final List<String> SURE = List.of("known", "zero", "unknown", "notApplicable", "straddling");

    private final List<Dimension> groups;
    private final List<Measure> measures;

    FigureRows(List<Dimension> groups, List<Measure> measures) {
        this.groups = groups;
        this.measures = measures;
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("row"));
        for (Dimension group : groups) {
            columns.add(group.word());
            if (group.kind() == Dimension.Kind.THING) {
                columns.add(group.word() + "Name");
            }
        }
        for (Measure measure : measures) {
            columns.add(measure.word());
            SURE.forEach(part -> columns.add(measure.word() + "." + part));
        }
        return columns;
    }

    List<List<@Nullable Object>> rows(Figures figures) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!groups.isEmpty()) {
            figures.rows().forEach(row -> rows.add(line("cell", row)));
        }
        rows.add(line("total", new FigureRow(Map.of(), Map.of(), figures.total())));
        return rows;
    }

    private List<@Nullable Object> line(String kind, FigureRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(kind);
        for (Dimension group : groups) {
            cells.add(row.group().get(group.word()));
            if (group.kind() == Dimension.Kind.THING) {
                cells.add(row.labels().get(group.word()));
            }
        }
        measures.forEach(measure -> add(cells, row.values().getOrDefault(measure.word(), Figure.NOTHING)));
        return cells;
    }

    private static void add(List<@Nullable Object> cells, Figure figure) {
        cells.add(told(figure));
        cells.add(figure.known());
        cells.add(figure.zero());
        cells.add(figure.unknown());
        cells.add(figure.notApplicable());
        cells.add(figure.straddling());
    }

    private static @Nullable Object told(Figure figure) {
        boolean nothing = figure.sum() == null || figure.sum().signum() == 0;
        if (nothing && figure.known() == 0 && figure.unknown() > 0) {
            return "unknown";
        }
        return nothing && figure.known() == 0 && figure.notApplicable() > 0 ? "not-applicable" : figure.sum();
    }
}
