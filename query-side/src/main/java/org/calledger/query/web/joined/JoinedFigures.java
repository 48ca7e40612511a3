package org.calledger.query.web.joined;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.PartialDate;
import org.calledger.query.directory.Borders;
import org.calledger.query.http.Parameters;
import org.calledger.query.participation.Dimension;
import org.calledger.query.participation.Explanation;
import org.calledger.query.participation.Explanation.Contribution;
import org.calledger.query.participation.Explanation.State;
import org.calledger.query.participation.ExplanationTable;
import org.calledger.query.participation.Figure;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.participation.Figures;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.NameTable;
import org.calledger.query.participation.ParticipationTable;
import org.calledger.query.participation.TitleTable;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.BadPageException;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.Explained;
import org.calledger.query.web.reading.ExplainedLine;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FigureTable.Year;
import org.calledger.query.web.reading.FiguresFilter;
import org.calledger.query.web.reading.FiguresReading;
import org.calledger.query.web.reading.LedgerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JoinedFigures implements FiguresReading {
    /** Groups of communities that are no community. */
    private static final Set<String> BY_WORD = Set.of(Dimension.NONE, Borders.NOT_ATTRIBUTABLE);

    private final Asking asking;
    private final ParticipationTable figures = new ParticipationTable();
    private final ExplanationTable explanations = new ExplanationTable();
    private final TitleTable titles = new TitleTable();
    private final NameTable names = new NameTable();

    JoinedFigures(Asking asking) {
        this.asking = asking;
    }

    @Override
    public FigureTable rows(FiguresFilter filter) {
        List<Measure> measures =
                filter.measures().stream().map(JoinedFigures::measure).toList();
        Dimension by = dimension(filter);
        return asking.at(filter.standpoint().clocks(), at -> {
            Figures found = figures.figures(at, measures, List.of(by), asked(filter, null));
            List<Year> rows = found.rows().stream()
                    .map(row -> new Year(
                            row.group().getOrDefault(by.word(), by.word()),
                            row.labels().get(by.word()),
                            cells(row.values())))
                    .toList();
            return new FigureTable(rows, cells(found.total()), at.position());
        });
    }

    @Override
    public Explained explain(
            String measure, @Nullable String value, FiguresFilter filter, @Nullable String cursor, int limit) {
        return asking.at(filter.standpoint().clocks(), at -> {
            Explanation found =
                    explanations.explain(at, measure(measure), asked(filter, value), Within.page(cursor, limit));
            Map<Long, String> named = titles.of(
                    at,
                    found.items().items().stream().map(Contribution::position).toList());
            List<ExplainedLine> lines = found.items().items().stream()
                    .map(one -> new ExplainedLine(
                            line(one), named.get(one.position()), one.state() != State.NOT_APPLICABLE))
                    .toList();
            return new Explained(
                    lines,
                    found.sum(),
                    name(at, value),
                    Within.cursor(found.items().next()),
                    at.position());
        });
    }

    /** What the group is called, where it is a thing with a name. */
    private @Nullable String name(Snapshot at, @Nullable String value) {
        return value == null || !value.matches("[0-9a-f-]{36}")
                ? null
                : names.of(at, List.of(id(value))).get(value);
    }

    private static LedgerLine line(Contribution one) {
        return new LedgerLine(
                one.position(),
                one.eventId(),
                one.type(),
                one.on() == null ? null : PartialDate.parse(one.on()),
                one.contributes());
    }

    /** @param value of the grouping; null: all */
    private static FigureFilter asked(FiguresFilter filter, @Nullable String value) {
        Dimension by = dimension(filter);
        UUID chosen = value == null || by != Dimension.COMMUNITY || BY_WORD.contains(value) ? null : id(value);
        UUID within = chosen == null ? filter.community() : chosen;
        Integer from = filter.from();
        Integer to = filter.to();
        return new FigureFilter(
                value == null || chosen != null ? Map.of() : Map.of(by, Set.of(value)),
                within == null ? Set.of() : Set.of(within),
                false,
                from == null ? null : LocalDate.of(from, 1, 1),
                to == null ? null : LocalDate.of(to, 12, 31),
                filter.standpoint().borders(),
                chosen == null || filter.community() == null ? Set.of() : Set.of(filter.community()));
    }

    private static UUID id(String value) {
        try {
            return Parameters.id(value);
        } catch (IllegalArgumentException e) {
            throw new BadPageException();
        }
    }

    private static Dimension dimension(FiguresFilter filter) {
        return Dimension.named(filter.by())
                .orElseThrow(() -> new IllegalArgumentException("no such grouping: " + filter.by()));
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
