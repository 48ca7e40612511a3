package org.calledger.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The pictures of the page. */
final class Charts {
    /** Preparations, parts of something drawn, a rate that is given: they would only make the others small. */
    private static final Set<String> UNDRAWN =
            Set.of("fill", "waiting", "reading", "settling", "indexing", "swapping", "lag");

    private final Reading reading;
    private final Results results;
    private final Path folder;

    Charts(Results results, Path folder) {
        this.results = results;
        this.reading = new Reading(results);
        this.folder = folder;
    }

    /** Draws what was measured; file name to title, in the order of the page. */
    Map<String, String> draw() throws IOException {
        Map<String, String> drawn = new LinkedHashMap<>();
        draw(drawn, "append.svg", "Appends under a condition, events a second", "append", Line::measuredEvents);
        draw(
                drawn,
                "batch.svg",
                "Appends of several events, 16 clients, events a second",
                "batch",
                Line::measuredEvents);
        draw(
                drawn,
                "source.svg",
                "Pasts sourced a second, 16 clients",
                "source",
                line -> line.measured().operationsPerSecond());
        draw(drawn, "read.svg", "Full read, events a second", "read", Line::measuredEvents);
        draw(drawn, "command.svg", "Commands decided a second", "command", Line::measuredEvents);
        draw(drawn, "http.svg", "HTTP requests answered a second", "http", Line::measuredEvents);
        draw(drawn, "views.svg", "Views: events a second", "views", Line::measuredEvents);
        draw(
                drawn,
                "growth.svg",
                "Median time by size of the log, microseconds",
                "growth",
                line -> line.measured().p50());
        return drawn;
    }

    private void draw(
            Map<String, String> drawn, String file, String title, String section, ToDoubleFunction<Line> value)
            throws IOException {
        List<BarChart.Group> groups = new ArrayList<>();
        for (Case one : cases(section)) {
            List<BarChart.Bar> bars = bars(one, value);
            if (!bars.isEmpty()) {
                groups.add(new BarChart.Group(one.heading(), bars));
            }
        }
        if (!groups.isEmpty()) {
            Files.writeString(folder.resolve(file), BarChart.svg(title, groups));
            drawn.put(file, title);
        }
    }

    private List<BarChart.Bar> bars(Case one, ToDoubleFunction<Line> value) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (String contender : contenders(one)) {
            reading.spread(one.figure(contender).valued(value))
                    .ifPresent(spread -> bars.add(new BarChart.Bar(
                            Names.title(contender),
                            spread,
                            Names.title(contender).startsWith("CAL"))));
        }
        return bars;
    }

    private Set<String> contenders(Case one) {
        return results.lines().stream()
                .map(Line::contender)
                .filter(contender -> !reading.lines(one.figure(contender)).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Case> cases(String section) {
        return results.lines().stream()
                .filter(line -> line.section().equals(section) && !UNDRAWN.contains(line.what()))
                .map(line -> new Case(section, line.what(), line.size(), line.clients()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
