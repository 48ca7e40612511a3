package org.calledger.benchmarks.report;

import static org.calledger.benchmarks.report.Figure.ANY;
import static org.calledger.benchmarks.report.Figure.events;
import static org.calledger.benchmarks.report.Figure.median;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The targets of the project, and what a prototype without proof, readers and second node had reached. */
final class Targets {
    private final Reading reading;

    Targets(Reading reading) {
        this.reading = reading;
    }

    List<Target> all() {
        List<Target> all = new ArrayList<>();
        all.addAll(engine());
        all.addAll(wholeWay());
        all.addAll(growth());
        all.addAll(views());
        all.addAll(queries());
        return all;
    }

    private List<Target> engine() {
        Figure many = appending(64, Names.LEDGER);
        Figure alone = median("append", "append", 1, 1, Names.LEDGER);
        Figure ceiling = events("append", "append", 1_000, 1, Names.COPY);
        return List.of(
                times(
                        "64 clients: times one event a transaction in one statement",
                        12,
                        "11.6",
                        many,
                        faster(many(64, Names.FUNCTION), many(64, Names.STATEMENT))),
                times("64 clients: of the bare COPY ceiling", 0.55, "0.44", many, ceiling),
                times("256 clients: of the bare COPY ceiling", 0.55, "0.58", appending(256, Names.LEDGER), ceiling),
                bound(
                        "bare COPY of 64 events a commit, of that ceiling; no batch of 64 waiting clients holds more",
                        events("append", "append", 64, 1, Names.COPY),
                        ceiling),
                bound(
                        "bare COPY of 256 events a commit, of that ceiling",
                        events("append", "append", 256, 1, Names.COPY),
                        ceiling),
                times("64 clients: times Axon 5.0.1 JPA", 4, "3.4", many, many(64, Names.AXON5)),
                times("64 clients: times Axon 4.13 JDBC", 3, "2.5", many, many(64, Names.AXON4)),
                most("1 client: time of four round trips", 1, "0.77", alone, alone(Names.FOUR_TRIPS)),
                most(
                        "1 client: time of one statement",
                        1.3,
                        "1.6",
                        alone,
                        quicker(alone(Names.FUNCTION), alone(Names.STATEMENT))),
                most(
                        "64 clients: 99th percentile, times the median",
                        5,
                        "",
                        many.valued(line -> line.measured().p99()),
                        many.valued(line -> line.measured().p50())),
                times(
                        "full read: times a JDBC cursor",
                        3,
                        "3.5",
                        events("read", "read", ANY, 1, Names.LEDGER),
                        events("read", "read", ANY, 1, Names.CURSOR)),
                bound(
                        "COPY out of the same columns, thrown away: times a JDBC cursor",
                        events("read", "read", ANY, 1, Names.DRAIN),
                        events("read", "read", ANY, 1, Names.CURSOR)),
                absolute(
                        "another node knows of an event, ms at the median",
                        100,
                        median("tail", "notice", 1, 1, Names.LEDGER)));
    }

    private List<Target> wholeWay() {
        Figure own = events("command", "append", 1, 64, Names.LEDGER);
        Figure http = events("http", "http", ANY, 64, Names.HTTP_LEDGER);
        return List.of(
                times(
                        "64 clients: commands through Axon, of the engine's own rate",
                        0.5,
                        "0.6",
                        events("command", "command", ANY, 64, Names.COMMANDS),
                        own),
                times(
                        "64 clients: the same from cold",
                        0.25,
                        "",
                        events("command", "cold", ANY, 64, Names.COMMANDS),
                        own),
                times(
                        "HTTP, 64 clients: times the plainest endpoint",
                        1.2,
                        "1.1",
                        http,
                        events("http", "http", ANY, 64, Names.HTTP_PLAIN)),
                times(
                        "HTTP, 64 clients: times the fair CRUD peer",
                        2,
                        "",
                        http,
                        events("http", "http", ANY, 64, Names.HTTP_CRUD)),
                bound(
                        "HTTP, 64 clients: our doors alone, nothing recorded: times the plainest endpoint",
                        events("http", "http", ANY, 64, Names.HTTP_DOORS),
                        events("http", "http", ANY, 64, Names.HTTP_PLAIN)));
    }

    private List<Target> growth() {
        List<Target> all = new ArrayList<>();
        all.add(grown("large log: append, 1 client, times the small one", "append", 1, 1));
        all.add(grown("large log: append, 64 clients, times the small one", "append", 1, 64));
        all.add(grown("large log: sourcing 10 events from memory, times the small one", "source", 10, 16));
        all.add(grown("large log: sourcing 10 events from SQL, times the small one", "source_sql", 10, 16));
        Optional<Spread> bytes = Bytes.ofLog(reading, Names.LARGE).map(log -> {
            double times = log.total() / log.content();
            return new Spread(times, times, times);
        });
        all.add(new Target(
                "large log: bytes on disk, times payload and metadata",
                false,
                3,
                "",
                bytes,
                median("growth", "fill", ANY, 1, Names.LARGE)));
        return all;
    }

    private List<Target> views() {
        Figure rebuild = events("views", "parse", ANY, 1, Names.REBUILD);
        Figure lag = median("views", "lag", ANY, 1, Names.LEDGER)
                .valued(line -> line.measured().p99() / 1e3);
        return List.of(
                times(
                        "all views rebuilt: times a JDBC cursor that parses",
                        2,
                        "1.9",
                        rebuild,
                        events("views", "parse", ANY, 1, Names.CURSOR)),
                times(
                        "all views rebuilt: times COPY out that parses",
                        0.5,
                        "",
                        rebuild,
                        events("views", "parse", ANY, 1, Names.COPY_OUT)),
                times(
                        "all views rebuilt: times one event a transaction",
                        20,
                        "",
                        rebuild,
                        events("views", "parse", ANY, 1, Names.ONE_BY_ONE)),
                bound(
                        "PostgreSQL alone writing the views' rows and indexes: times a JDBC cursor; no rebuild can do more",
                        events("views", "rows", ANY, 1, Names.ROWS),
                        events("views", "parse", ANY, 1, Names.CURSOR)),
                new Target(
                        "views behind the ledger at 1,000 events a second, ms at the 99th percentile",
                        false,
                        1_000,
                        "",
                        reading.spread(lag),
                        lag));
    }

    /** The question that grows most with the ledger, and the one that suffers most from others. */
    private List<Target> queries() {
        List<Target> grown = new ArrayList<>();
        List<Target> crowded = new ArrayList<>();
        for (String question : reading.tasks("queries")) {
            Figure large = median("queries", question, ANY, 1, Names.LARGE);
            Figure small = median("queries", question, ANY, 1, Names.SMALL);
            Figure among = median("queries", question, ANY, 20, Names.LARGE)
                    .valued(line -> line.measured().p99());
            grown.add(most("large ledger, " + question + ": times the small one", 2, "", large, small));
            crowded.add(most("20 analysts, " + question + ": p99, times the idle median", 5, "", among, large));
        }
        return Stream.of(grown, crowded)
                .flatMap(all -> all.stream().max(Comparator.comparingDouble(Targets::middle)).stream())
                .toList();
    }

    private static double middle(Target target) {
        return target.reached().map(Spread::median).orElse(0.0);
    }

    private Target grown(String title, String what, int size, int clients) {
        Figure large = median("growth", what, size, clients, Names.LARGE);
        Figure small = median("growth", what, size, clients, Names.SMALL);
        return most(title, 1.5, what.equals("source_sql") ? "2.0 at 3 million" : "", large, small);
    }

    private static Figure appending(int clients, String contender) {
        return events("append", "append", 1, clients, contender);
    }

    private static Figure many(int clients, String contender) {
        return appending(clients, contender);
    }

    private static Figure alone(String contender) {
        return median("append", "append", 1, 1, contender);
    }

    private Figure faster(Figure one, Figure other) {
        return middle(one) >= middle(other) ? one : other;
    }

    private Figure quicker(Figure one, Figure other) {
        return middle(one) <= middle(other) ? one : other;
    }

    private double middle(Figure figure) {
        return reading.spread(figure).map(Spread::median).orElse(0.0);
    }

    private Target times(String title, double goal, String prototype, Figure over, Figure under) {
        return new Target(title, true, goal, prototype, reading.ratio(over, under), over);
    }

    private Target most(String title, double goal, String prototype, Figure over, Figure under) {
        return new Target(title, false, goal, prototype, reading.ratio(over, under), over);
    }

    private Target bound(String title, Figure over, Figure under) {
        return times(title, 0, "", over, under);
    }

    private Target absolute(String title, double goal, Figure micros) {
        Figure millis = micros.valued(line -> line.measured().p50() / 1e3);
        return new Target(title, false, goal, "", reading.spread(millis), micros);
    }
}
