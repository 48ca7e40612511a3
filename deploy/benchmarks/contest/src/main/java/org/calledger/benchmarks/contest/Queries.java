package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.calledger.benchmarks.country.Going;
import org.calledger.benchmarks.http.Asked;
import org.calledger.benchmarks.http.Questions;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;

/**
 * Questions to a small and to a large ledger of the country, at the door of a node of its own: the first time, alone, and among
 * twenty analysts with 200 appends a second.
 */
final class Queries implements Section {
    private static final int ANALYSTS = 20;
    private static final int APPENDS = 200;
    /** A percentile wants more than a median. */
    private static final int CROWDED = 60;

    private static final int PATIENCE_HOURS = 2;
    private static final int PAUSE = 500;
    private static final String ANALYST = "analyst";
    private static final String ACCOUNT = "insert into access.account (name, subject, password_hash, roles) values ('"
            + ANALYST + "', gen_random_uuid(), '{noop}" + ANALYST + "', '{ANALYST}') on conflict do nothing";

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        ledger(arena, Names.SMALL, arena.budget().smallLog());
        ledger(arena, Names.LARGE, arena.budget().largeLog());
    }

    private static void ledger(Arena arena, String name, int events)
            throws IOException, SQLException, InterruptedException {
        String database = "queries-" + events;
        String url = arena.server().kept(database);
        try (Going country = new Going(url)) {
            country.fill(events);
            arena.server().checkpoint();
            Optional<Web> node = node(arena, url);
            if (node.isEmpty()) {
                arena.results().tell("skipped", "queries", "the program was not packaged");
                return;
            }
            try (Web web = node.get()) {
                measure(arena, name, events, country, web);
            }
        }
        arena.server().dropUnlessKept(database);
    }

    private static Optional<Web> node(Arena arena, String url) throws IOException {
        int port = Web.freePort();
        Optional<List<String>> line = arena.launching()
                .standalone(
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        arena.folder().resolve("queries-" + port).toString(),
                        "--jdbc-url",
                        url);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(Web.start("queries-" + port, line.get(), port, arena.folder()));
    }

    private static void measure(Arena arena, String name, int events, Going country, Web web)
            throws IOException, SQLException, InterruptedException {
        web.awaitAnswer();
        Server.execute(country.database(), ACCOUNT);
        awaitViews(new Asked(web.port(), ANALYST, Map.of()));
        arena.server().checkpoint();
        Asked asked = new Asked(web.port(), ANALYST, Questions.all(country.database()));
        double seconds = arena.budget().seconds();
        tell(arena, name, events, 0, 0, asked.first());
        for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
            tell(arena, name, events, 1, repetition, asked.alone(seconds));
        }
        Thread history = country.goOn(APPENDS, CROWDED * seconds);
        tell(arena, name, events, ANALYSTS, 0, asked.crowded(ANALYSTS, CROWDED * seconds));
        history.join();
    }

    /** A node makes its views when it finds none, and says no until they stand. */
    private static void awaitViews(Asked node) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.HOURS.toNanos(PATIENCE_HOURS);
        while (!node.isReady()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the views were not made in " + PATIENCE_HOURS + " hours");
            }
            Thread.sleep(PAUSE);
        }
    }

    private static void tell(
            Arena arena, String name, int events, int clients, int repetition, Map<String, Measured> measured) {
        measured.forEach((question, times) -> {
            arena.results().add(new Line("queries", question, events, clients, name, repetition, times, 0, 0, 0));
            arena.say(String.format(
                    Locale.ROOT,
                    "%d queries %-50s %9d  %2d at once  median %9.2f ms  p99 %9.2f ms",
                    repetition + 1,
                    question,
                    events,
                    clients,
                    times.p50() / 1e3,
                    times.p99() / 1e3));
        });
    }
}
