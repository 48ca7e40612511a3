package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Every case and contender: rate, latencies, processor time. */
final class LatencyTable {
    private final Results results;
    private final Reading reading;

    LatencyTable(Results results) {
        this.results = results;
        this.reading = new Reading(results);
    }

    private record Row(Case one, String contender) {}

    List<String> rows() {
        List<String> rows = new ArrayList<>(List.of(
                "## All figures",
                "",
                "Latencies in milliseconds; processor time in microseconds an operation.",
                "",
                "| case | contender | events/s | median | p90 | p99 | p99.9 | own µs | PostgreSQL µs |",
                "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        for (Row row : measured()) {
            rows.add("| " + row.one().section() + ": " + row.one().heading() + " | " + Names.title(row.contender())
                    + " | "
                    + reading.spread(row.one().figure(row.contender()))
                            .map(Text::wholes)
                            .orElse("")
                    + " | " + millis(row, line -> line.measured().p50())
                    + " | " + millis(row, line -> line.measured().p90())
                    + " | " + millis(row, line -> line.measured().p99())
                    + " | " + millis(row, line -> line.measured().p999())
                    + " | " + micros(row, Line::cpu)
                    + " | " + micros(row, Line::postgresCpu) + " |");
        }
        return rows;
    }

    private Set<Row> measured() {
        return results.lines().stream()
                .filter(line -> !line.section().equals("queries")) // they have a table of their own
                .map(line ->
                        new Row(new Case(line.section(), line.what(), line.size(), line.clients()), line.contender()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String millis(Row row, ToDoubleFunction<Line> value) {
        return reading.spread(row.one().figure(row.contender()).valued(value))
                .map(spread -> Text.millis(spread.median()))
                .orElse("");
    }

    private String micros(Row row, ToDoubleFunction<Line> value) {
        return reading.spread(row.one().figure(row.contender()).valued(value))
                .map(spread -> Text.whole(spread.median()))
                .orElse("");
    }
}
