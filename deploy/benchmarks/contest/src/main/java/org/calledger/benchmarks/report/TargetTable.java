package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was to be reached, what was, and what the machine was doing meanwhile. */
final class TargetTable {
    private final Reading reading;

    TargetTable(Reading reading) {
        this.reading = reading;
    }

    List<String> rows() {
        List<String> rows = new ArrayList<>(List.of(
                "## Targets",
                "",
                "| what | target | prototype | measured | reached | what bounds it |",
                "| --- | ---: | ---: | ---: | --- | --- |"));
        for (Target target : new Targets(reading).all()) {
            rows.add(String.join(
                    " | ",
                    "| " + target.title(),
                    target.goalText(),
                    target.prototype(),
                    target.reached().map(Text::spread).orElse("not measured"),
                    target.verdict(),
                    bound(target.of()) + " |"));
        }
        return rows;
    }

    /** Where the time of the contender's operation goes, so far as the processors tell. */
    private String bound(Figure figure) {
        return reading.spread(figure.valued(line -> line.busy(reading.processors())))
                .filter(busy -> busy.median() > 0)
                .map(busy -> String.format(
                        Locale.ROOT,
                        "processors %.0f %% busy: %s µs ours%s, %s µs PostgreSQL an operation",
                        busy.median() * 100,
                        micros(figure.valued(Line::cpu)),
                        sending(figure),
                        micros(figure.valued(Line::postgresCpu))))
                .orElse("");
    }

    private String sending(Figure figure) {
        String micros = micros(figure.valued(Line::sendingCpu));
        return micros.equals("0") ? "" : ", " + micros + " µs the client";
    }

    private String micros(Figure figure) {
        return reading.spread(figure).map(Spread::median).map(Text::whole).orElse("0");
    }
}
