package org.calledger.query.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.calledger.query.web.chart.BarChart.Bar;
import org.calledger.query.web.chart.BarChart.State;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FigureTable.Year;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static final String MEASURE = "attendances";

    @Test
    void each_way_to_stand_looks_different() {
        BarChart chart = chart(
                year("2001", new Cell(10, 2, 0, 0, 0, 0)),
                year("2002", new Cell(0, 2, 2, 0, 0, 0)),
                year("2003", new Cell(0, 0, 0, 3, 0, 0)),
                year("2004", new Cell(0, 0, 0, 0, 3, 0)),
                year("2005", Cell.EMPTY));
        assertThat(chart.bars())
                .extracting(Bar::state)
                .containsExactly(State.KNOWN, State.ZERO, State.UNKNOWN, State.NOT_APPLICABLE, State.NOTHING);
    }

    @Test
    void a_year_without_a_row_keeps_its_place() {
        BarChart chart = chart(year("2001", known(1)), year("2004", known(1)));
        assertThat(chart.bars()).extracting(Bar::year).containsExactly(2001, 2002, 2003, 2004);
        assertThat(chart.bars().get(1).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void years_far_apart_do_not_make_a_chart_without_end() {
        assertThat(chart(year("0001", known(1)), year("2026", known(1))).bars()).hasSizeLessThan(90);
    }

    @Test
    void facts_of_no_single_year_are_no_bar() {
        assertThat(chart(year("undated", known(14))).bars()).isEmpty();
        assertThat(chart().isEmpty()).isTrue();
    }

    @Test
    void heights_are_in_proportion_and_within_the_scale() {
        BarChart chart = chart(year("2001", known(50)), year("2002", known(100)));
        double low = chart.bars().get(0).height();
        double high = chart.bars().get(1).height();
        assertThat(high).isCloseTo(2 * low, org.assertj.core.data.Offset.offset(0.01));
        assertThat(chart.lines().getLast().value()).isGreaterThanOrEqualTo(100);
        assertThat(chart.bars().get(1).y())
                .isGreaterThanOrEqualTo(chart.lines().getLast().y());
    }

    @Test
    void marks_of_time_fall_on_whole_hours() {
        BarChart chart = BarChart.of(
                "minutesSelfReported",
                new FigureTable(
                        List.of(new Year("2023", Map.of("minutesSelfReported", known(1_066_011)))), Map.of(), 1));
        assertThat(chart.lines()).allMatch(line -> line.value() % 60 == 0);
    }

    private static BarChart chart(Year... years) {
        return BarChart.of(MEASURE, new FigureTable(List.of(years), Map.of(), 1));
    }

    private static Year year(String year, Cell cell) {
        return new Year(year, Map.of(MEASURE, cell));
    }

    private static Cell known(long sum) {
        return new Cell(sum, 1, 0, 0, 0, 0);
    }
}
