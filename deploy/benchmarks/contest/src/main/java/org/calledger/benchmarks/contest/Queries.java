package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;
import org.calledger.benchmarks.views.Asked;

/** Questions to a small and to a large ledger of the country, alone and among twenty analysts with 200 appends a second. */
final class Queries implements Section {
    private static final int ANALYSTS = 20;
    private static final int APPENDS = 200;
    /** A percentile wants more than a median. */
    private static final int CROWDED = 10;

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        ledger(arena, Names.SMALL, arena.budget().smallLog());
        ledger(arena, Names.LARGE, arena.budget().largeLog());
    }

    private static void ledger(Arena arena, String name, int events)
            throws IOException, SQLException, InterruptedException {
        double seconds = arena.budget().seconds();
        try (Asked asked = new Asked(arena.server().fresh("asked"), events)) {
            tell(arena, name, events, 0, 0, asked.first());
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                tell(arena, name, events, 1, repetition, asked.alone(seconds));
            }
            tell(arena, name, events, ANALYSTS, 0, asked.crowded(ANALYSTS, APPENDS, CROWDED * seconds));
        }
        arena.server().drop("asked");
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
