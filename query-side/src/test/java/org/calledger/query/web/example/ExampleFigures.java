package org.calledger.query.web.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.events.PartialDate;
import org.calledger.query.web.reading.Cell;
import org.calledger.query.web.reading.Explained;
import org.calledger.query.web.reading.ExplainedLine;
import org.calledger.query.web.reading.FigureTable;
import org.calledger.query.web.reading.FiguresFilter;
import org.calledger.query.web.reading.FiguresReading;
import org.calledger.query.web.reading.LedgerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invented figures with every kind of cell. Podzamcze has none. */
@Component
class ExampleFigures implements FiguresReading {

    @Override
    public FigureTable rows(FiguresFilter filter) {
        if (ExampleNeeds.id("Podzamcze").equals(filter.community())) {
            return new FigureTable(List.of(), Map.of(), 4711);
        }
        List<FigureTable.Year> rows = new ArrayList<>();
        for (int year = 2004; year <= 2026; year++) {
            boolean in =
                    (filter.from() == null || year >= filter.from()) && (filter.to() == null || year <= filter.to());
            if (year != 2011 && in) {
                rows.add(new FigureTable.Year(Integer.toString(year), row(filter.measures(), year)));
            }
        }
        rows.add(new FigureTable.Year("undated", row(filter.measures(), 1)));
        return new FigureTable(rows, row(filter.measures(), 9), 4711);
    }

    private static Map<String, Cell> row(List<String> measures, int year) {
        Map<String, Cell> row = new LinkedHashMap<>();
        for (String measure : measures) {
            long sum =
                    Math.abs(measure.hashCode() % 97L) * (year == 9 ? 900 : Math.max(1, year - 2001) * (3 + year % 4));
            row.put(
                    measure,
                    switch (year) {
                        case 2005 -> new Cell(0, 3, 3, 0, 0, 0);
                        case 2006 -> new Cell(null, 0, 0, 4, 0, 0);
                        case 2007 -> new Cell(null, 0, 0, 0, 2, 0);
                        case 2008 -> Cell.EMPTY;
                        case 2016, 9 -> new Cell(sum, 241, 22, 48, 1, 2);
                        default -> new Cell(sum, 12, 0, 0, 0, 0);
                    });
        }
        return row;
    }

    @Override
    public Explained explain(
            String measure, @Nullable String value, FiguresFilter filter, @Nullable String cursor, int limit) {
        return new Explained(
                List.of(
                        new ExplainedLine(
                                new LedgerLine(
                                        17,
                                        ExampleNeeds.id("a"),
                                        "gathering.EventRecorded",
                                        PartialDate.parse("2016-06-18"),
                                        120),
                                "Dzień sąsiada",
                                true),
                        new ExplainedLine(
                                new LedgerLine(
                                        19,
                                        ExampleNeeds.id("b"),
                                        "gathering.EventRecorded",
                                        PartialDate.parse("2016"),
                                        null),
                                null,
                                true)),
                120,
                null,
                "more",
                4711);
    }
}
