package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every question: the first time and again, to the small ledger and to the large one, alone and in a crowd. */
final class QueryTable {
    private static final int FIRST = 0;
    private static final int ALONE = 1;
    private static final int CROWD = 20;

    private final Reading reading;

    QueryTable(Reading reading) {
        this.reading = reading;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String question : reading.tasks("queries")) {
            if (rows.isEmpty()) {
                rows.addAll(List.of(
                        "",
                        "## Queries",
                        "",
                        "Milliseconds at the door. *First*: since the node started. *Crowd*: 20 analysts and 200 appends a"
                                + " second, at the large ledger.",
                        "",
                        "| question | small, first | large, first | small | large | times | crowd, median | crowd, p99 |"
                                + " times idle |",
                        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
            }
            rows.add(row(question));
        }
        return rows;
    }

    private String row(String question) {
        Figure small = Figure.median("queries", question, Figure.ANY, ALONE, Names.SMALL);
        Figure large = Figure.median("queries", question, Figure.ANY, ALONE, Names.LARGE);
        Figure crowd = Figure.median("queries", question, Figure.ANY, CROWD, Names.LARGE);
        Figure tail = crowd.valued(line -> line.measured().p99());
        return String.join(
                " | ",
                "| " + question,
                millis(Figure.median("queries", question, Figure.ANY, FIRST, Names.SMALL)),
                millis(Figure.median("queries", question, Figure.ANY, FIRST, Names.LARGE)),
                millis(small),
                millis(large),
                times(large, small),
                millis(crowd),
                millis(tail),
                times(tail, large) + " |");
    }

    private String millis(Figure figure) {
        return reading.spread(figure)
                .map(spread -> Text.millis(spread.median()))
                .orElse("");
    }

    private String times(Figure over, Figure under) {
        return reading.ratio(over, under)
                .map(ratio -> String.format(Locale.ROOT, "%.1f", ratio.median()))
                .orElse("");
    }
}
