package org.calledger.query.web.joined;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.events.PartialDate;
import org.calledger.query.participation.Dimension;
import org.calledger.query.participation.Explanation;
import org.calledger.query.participation.ExplanationTable;
import org.calledger.query.participation.Figure;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.participation.Figures;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.ParticipationTable;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.Explained;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FigureTable.Year;
import org.calledger.query.web.reading.FiguresFilter;
import org.calledger.query.web.reading.FiguresReading;
import org.calledger.query.web.reading.LedgerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JoinedFigures implements FiguresReading {
    private final Asking asking;
    private final ParticipationTable figures = new ParticipationTable();
    private final ExplanationTable explanations = new ExplanationTable();

    JoinedFigures(Asking asking) {
        this.asking = asking;
    }

    @Override
    public FigureTable byYear(FiguresFilter filter) {
        List<Measure> measures =
                filter.measures().stream().map(JoinedFigures::measure).toList();
        return asking.now(at -> {
            FigureFilter asked = asked(filter, filter.from(), filter.to());
            Figures found = figures.figures(at, measures, List.of(Dimension.YEAR), asked);
            List<Year> years = found.rows().stream()
                    .map(row -> new Year(row.group().getOrDefault("year", Dimension.UNDATED), cells(row.values())))
                    .sorted(Comparator.comparing(Year::year))
                    .toList();
            return new FigureTable(years, cells(found.total()), at.position());
        });
    }

    @Override
    public Explained explain(
            String measure, @Nullable Integer year, FiguresFilter filter, @Nullable String cursor, int limit) {
        return asking.now(at -> {
            Integer from = year == null ? filter.from() : year;
            Integer to = year == null ? filter.to() : year;
            Explanation found =
                    explanations.explain(at, measure(measure), asked(filter, from, to), Within.page(cursor, limit));
            List<LedgerLine> lines = found.items().items().stream()
                    .map(one -> new LedgerLine(
                            one.position(),
                            one.eventId(),
                            one.type(),
                            one.on() == null ? null : PartialDate.parse(one.on()),
                            one.contributes()))
                    .toList();
            return new Explained(lines, found.sum(), Within.cursor(found.items().next()), at.position());
        });
    }

    private static FigureFilter asked(FiguresFilter filter, @Nullable Integer from, @Nullable Integer to) {
        return new FigureFilter(
                Map.of(),
                filter.community() == null ? Set.of() : Set.of(filter.community()),
                false,
                from == null ? null : LocalDate.of(from, 1, 1),
                to == null ? null : LocalDate.of(to, 12, 31));
    }

    private static Measure measure(String word) {
        return Measure.named(word).orElseThrow(() -> new IllegalArgumentException("no such measure: " + word));
    }

    private static Map<String, Cell> cells(Map<String, Figure> figures) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        figures.forEach((measure, one) -> cells.put(
                measure,
                new Cell(one.sum(), one.known(), one.zero(), one.unknown(), one.notApplicable(), one.straddling())));
        return cells;
    }
}
