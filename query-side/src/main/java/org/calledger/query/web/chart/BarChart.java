package org.calledger.query.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FigureTable.Year;
import org.jspecify.annotations.Nullable;

/** One measure by year, as bars; a year between others that has no row keeps its empty place. */
public record BarChart(String measure, int width, List<Bar> bars, List<Line> lines) {
    public static final int HEIGHT = 240;
    private static final int TOP = 26;
    private static final int FLOOR = 206;
    private static final int LEFT = 64;
    private static final int RIGHT = 12;
    private static final int STEP = 44;
    private static final int BAR = 28;
    private static final int WIDEST = 80;

    /** How a year stands; each looks different. */
    public enum State {
        KNOWN,
        ZERO,
        UNKNOWN,
        NOT_APPLICABLE,
        NOTHING
    }

    /**
     * One year.
     *
     * @param someUnknown the bar is of known facts only, there are others
     */
    public record Bar(int year, Cell cell, State state, boolean someUnknown, int x, double y, double height) {
        public int middle() {
            return x + BAR / 2;
        }

        public int width() {
            return BAR;
        }
    }

    /** A horizontal line of the scale. */
    public record Line(double value, double y) {}

    public static BarChart of(String measure, FigureTable table) {
        List<Year> years = table.rows().stream().filter(Year::dated).toList();
        double most = years.stream()
                .mapToDouble(year -> cell(year, measure).height())
                .max()
                .orElse(0);
        Scale scale = Scale.upTo(most, measure);
        List<Bar> bars = new ArrayList<>();
        int x = LEFT;
        for (Filled year : Filled.all(years)) {
            bars.add(bar(year, measure, scale, x));
            x += STEP;
        }
        List<Line> lines = scale.marks().stream()
                .map(mark -> new Line(mark, FLOOR - scale.share(mark) * (FLOOR - TOP)))
                .toList();
        return new BarChart(measure, Math.max(x + RIGHT, LEFT + 6 * STEP), List.copyOf(bars), lines);
    }

    public int height() {
        return HEIGHT;
    }

    public int floor() {
        return FLOOR;
    }

    public int left() {
        return LEFT - 8;
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.state() == State.NOTHING);
    }

    private static Bar bar(Filled filled, String measure, Scale scale, int x) {
        Year year = filled.row();
        Cell cell = year == null ? Cell.EMPTY : cell(year, measure);
        State state = state(cell);
        double height = state == State.KNOWN ? Math.max(1.5, scale.share(cell.height()) * (FLOOR - TOP)) : 0;
        return new Bar(filled.year(), cell, state, cell.unknown() > 0, x, FLOOR - height, height);
    }

    private static State state(Cell cell) {
        if (cell.isEmpty()) {
            return cell.known() > 0 ? State.ZERO : State.NOTHING;
        }
        if (cell.isUnknown()) {
            return State.UNKNOWN;
        }
        if (cell.known() == 0 && cell.notApplicable() > 0) {
            return State.NOT_APPLICABLE;
        }
        return cell.height() == 0 ? State.ZERO : State.KNOWN;
    }

    private static Cell cell(Year year, String measure) {
        return year.values().getOrDefault(measure, Cell.EMPTY);
    }

    /** A year with its row, or without. */
    private record Filled(int year, @Nullable Year row) {

        static List<Filled> all(List<Year> rows) {
            List<Filled> all = new ArrayList<>();
            for (Year row : rows) {
                int year = Integer.parseInt(row.year());
                while (!all.isEmpty() && all.getLast().year + 1 < year && all.size() < WIDEST) {
                    all.add(new Filled(all.getLast().year + 1, null));
                }
                all.add(new Filled(year, row));
            }
            return all;
        }
    }
}
