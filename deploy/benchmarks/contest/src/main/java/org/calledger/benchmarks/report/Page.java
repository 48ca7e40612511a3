package org.calledger.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes {@code performance.md} and, in the folder {@code performance} beside it, the CSV and the charts it shows. */
public final class Page {
    private static final double QUIET = 1.0;

    private final Results results;
    private final Reading reading;
    private final List<String> lines = new ArrayList<>();

    private Page(Results results) {
        this.results = results;
        this.reading = new Reading(results);
    }

    /**
     * Writes all of it.
     *
     * @param docs the folder of the page
     * @param notes what people found out about the figures, in Markdown; may be missing
     */
    public static void write(Results results, Path docs, Path notes) throws IOException {
        Path beside = Files.createDirectories(docs.resolve("performance"));
        Csv.write(results, beside);
        Map<String, String> charts = new Charts(results, beside).draw();
        Page page = new Page(results);
        page.compose(charts, Files.exists(notes) ? Files.readString(notes, StandardCharsets.UTF_8) : "");
        Files.writeString(docs.resolve("performance.md"), String.join("\n", page.lines) + "\n");
    }

    private void compose(Map<String, String> charts, String notes) {
        add("# Performance");
        add("");
        add("Written by `deploy/cal-ledger-bench`; do not edit. All contenders on one PostgreSQL, durable, each on a");
        add("database and in a process of its own, taking turns within one run. Medians over the repetitions, in");
        add("brackets the least and the most. Every measurement: [results.csv](performance/results.csv).");
        add("");
        warnOfNoise();
        new TargetTable(reading).rows().forEach(this::add);
        if (!notes.isBlank()) {
            add("");
            add(notes.strip());
        }
        charts.forEach((file, title) -> {
            add("");
            add("![" + title + "](performance/" + file + ")");
        });
        add("");
        new LatencyTable(results).rows().forEach(this::add);
        new QueryTable(reading).rows().forEach(this::add);
        new ByteTable(reading).rows().forEach(this::add);
        machine();
        Contents.ROWS.forEach(this::add);
    }

    /** Figures of a machine that does other things as well are no figures. */
    private void warnOfNoise() {
        String load = reading.told("machine").getOrDefault("load before the run", "0");
        if (Double.parseDouble(load) > QUIET) {
            add("**The machine was busy with other things when this was measured (a load of " + load + " on "
                    + reading.processors()
                    + " cores before the run): it shows that everything runs, and no figure of it"
                    + " means anything.**");
            add("");
        }
    }

    private void machine() {
        add("");
        add("## The machine");
        add("");
        add("| | |");
        add("| --- | --- |");
        for (String about : List.of("machine", "postgresql", "run", "skipped")) {
            reading.told(about)
                    .forEach((name, value) ->
                            add("| " + (about.equals("machine") ? "" : about + ": ") + name + " | " + value + " |"));
        }
    }

    private void add(String line) {
        lines.add(line);
    }
}
