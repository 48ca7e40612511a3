package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calledger.benchmarks.country.Scale;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;
import org.calledger.benchmarks.views.Rates;

/**
 * All views together, rebuilt and live, beside bare readers that only parse the same events. All run in this process, one
 * after the other, and take turns.
 */
final class ReadSide implements Section {
    private static final int LAG_RATE = 1_000;
    private static final int COUNTRY_FROM = 1_000_000;

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        int size = arena.budget().readEvents();
        try (Rates rates = new Rates(arena.server().fresh("views"))) {
            Scale scale = size >= COUNTRY_FROM ? Scale.COUNTRY : Scale.VOIVODESHIP;
            tell(arena, "fill", Names.LEDGER, size, 0, () -> rates.fill(scale, size));
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                tell(arena, "parse", Names.CURSOR, size, repetition, rates::cursor);
                tell(arena, "parse", Names.COPY_OUT, size, repetition, rates::copy);
                tell(arena, "parse", Names.REBUILD, size, repetition, rates::rebuild);
                tell(arena, "parse", Names.ONE_BY_ONE, size, repetition, rates::oneByOne);
                tell(arena, "lag", Names.LEDGER, LAG_RATE, repetition, () -> rates.lag(LAG_RATE));
            }
        }
        arena.server().drop("views");
    }

    private static void tell(
            Arena arena, String what, String contender, int size, int repetition, Callable<Measured> measuring)
            throws IOException, SQLException, InterruptedException {
        Measured measured = measured(measuring);
        arena.results().add(new Line("views", what, size, 1, contender, repetition, measured, 0, 0, 0));
        arena.say(String.format(
                Locale.ROOT,
                "%d views %-6s %8d  %-14s %10.0f events/s  median %9.2f ms  p99 %9.2f ms",
                repetition + 1,
                what,
                size,
                contender,
                measured.eventsPerSecond(),
                measured.p50() / 1e3,
                measured.p99() / 1e3));
    }

    private static Measured measured(Callable<Measured> measuring) throws IOException, SQLException {
        try {
            return measuring.call();
        } catch (IOException | SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
