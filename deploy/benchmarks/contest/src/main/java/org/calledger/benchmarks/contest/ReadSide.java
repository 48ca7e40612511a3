package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.calledger.benchmarks.country.Scale;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.report.Line;
import org.calledger.benchmarks.report.Names;
import org.calledger.benchmarks.views.Rates;

/**
 * All views together, rebuilt and live, beside bare readers that only parse the same events and a PostgreSQL that only
 * writes the same rows. All run in this process, one after the other, and take turns.
 */
final class ReadSide implements Section {
    private static final int LAG_RATE = 1_000;
    private static final int COUNTRY_FROM = 1_000_000;

    @Override
    public void run(Arena arena) throws IOException, SQLException, InterruptedException {
        int size = arena.budget().readEvents();
        try (Rates rates = new Rates(arena.server().fresh("views"))) {
            Scale scale = size >= COUNTRY_FROM ? Scale.COUNTRY : Scale.VOIVODESHIP;
            Telling telling = new Telling(arena, rates);
            telling.tell("fill", Names.LEDGER, size, 0, () -> rates.fill(scale, size));
            warm(rates);
            for (int repetition = 0; repetition < arena.budget().repetitions(); repetition++) {
                telling.tell("parse", Names.CURSOR, size, repetition, rates::cursor);
                telling.tell("parse", Names.COPY_OUT, size, repetition, rates::copy);
                telling.tell("parse", Names.REBUILD, size, repetition, rates::rebuild);
                telling.steps(Names.REBUILD, size, repetition);
                rates.unloadRows();
                telling.tell("rows", Names.ROWS, size, repetition, rates::bareRows);
                telling.steps(Names.ROWS, size, repetition);
                telling.tell("parse", Names.ONE_BY_ONE, size, repetition, rates::oneByOne);
            }
            int seconds = arena.budget().lagSeconds();
            telling.tell("lag", Names.LEDGER, LAG_RATE, 0, () -> rates.lag(LAG_RATE, seconds));
        }
        arena.server().drop("views");
    }

    /** Once each, before anything counts. */
    private static void warm(Rates rates) throws IOException, SQLException {
        measured(rates::cursor);
        measured(rates::copy);
        measured(rates::rebuild);
    }

    private record Telling(Arena arena, Rates rates) {
        void tell(String what, String contender, int size, int repetition, Callable<Measured> measuring)
                throws IOException, SQLException {
            Duration own = own();
            Duration postgres = arena.server().cpu();
            Measured measured = measured(measuring);
            double ownCpu = micros(own().minus(own), measured);
            double postgresCpu = micros(arena.server().cpu().minus(postgres), measured);
            add(new Line("views", what, size, 1, contender, repetition, measured, ownCpu, 0, postgresCpu));
        }

        /** What the last measurement consisted of. */
        void steps(String contender, int size, int repetition) {
            rates.steps()
                    .forEach((step, measured) ->
                            add(new Line("views", step, size, 1, contender, repetition, measured, 0, 0, 0)));
        }

        private void add(Line line) {
            arena.results().add(line);
            arena.say(String.format(
                    Locale.ROOT,
                    "%d views %-9s %8d  %-12s %10.0f events/s  median %9.2f ms  p99 %9.2f ms  %7.2f µs ours %7.2f µs"
                            + " PostgreSQL",
                    line.repetition() + 1,
                    line.what(),
                    line.size(),
                    line.contender(),
                    line.measured().eventsPerSecond(),
                    line.measured().p50() / 1e3,
                    line.measured().p99() / 1e3,
                    line.cpu(),
                    line.postgresCpu()));
        }

        private static Duration own() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        private static double micros(Duration cpu, Measured measured) {
            return cpu.toNanos() / 1e3 / measured.operations();
        }
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
