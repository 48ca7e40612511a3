package org.calledger.benchmarks.views;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.calledger.benchmarks.country.Filling;
import org.calledger.benchmarks.country.Scale;
import org.calledger.benchmarks.country.Story;
import org.calledger.benchmarks.load.Measured;
import org.calledger.benchmarks.load.Samples;
import org.calledger.ledger.AppendCondition;
import org.calledger.ledger.NewEvent;
import org.calledger.ledger.SequencedEvent;
import org.calledger.query.participation.CoarseUpkeep;
import org.calledger.query.projection.Question;
import org.calledger.query.projection.Reading;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long questions about a country take: alone, and while twenty analysts ask and facts come in. */
public final class Asked implements AutoCloseable {
    private static final long SEED = 42;
    private static final int FEWEST = 3;
    private static final int AT_ONCE = 1_000;
    private static final long HOUR = 3_600_000_000L;
    private static final int DIGITS = 3;
    /** The first answers of a large ledger may take long. */
    private static final int MOST_SECONDS = 900;

    /** As a node has it. */
    private static final int SUMS_STEP = 5_000;

    private static final long LOOKS_NANOS = 2_000_000_000L;

    private final ReadingSide side;
    private final Reading reading;
    private final CoarseUpkeep sums;
    private final Map<String, Function<Snapshot, Object>> questions;

    /** Of a history of about so many events, told to a ledger that is empty. */
    public Asked(String jdbcUrl, long events) throws SQLException {
        side = new ReadingSide(jdbcUrl);
        reading = new Reading(side.database, side.ledger, MOST_SECONDS);
        sums = new CoarseUpkeep(side.database, 1, SUMS_STEP);
        if (side.ledger.head() == 0) {
            Filling.fill(side.ledger, Scale.COUNTRY, events, SEED, durable -> {});
            side.open();
            side.execute("vacuum analyze");
        }
        sums.keep();
        side.execute("vacuum analyze facts.figure_cell");
        questions = Questions.all(JdbcClient.create(side.database));
    }

    /** By question, asked for the first time since the node started. */
    public Map<String, Measured> first() {
        Map<String, Measured> measured = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            Histogram times = new Histogram(HOUR, DIGITS);
            long began = System.nanoTime();
            ask(question, times);
            measured.put(name, measured(times, (System.nanoTime() - began) / 1e9));
        });
        return measured;
    }

    /** By question, one after the other. */
    public Map<String, Measured> alone(double seconds) {
        Map<String, Measured> measured = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            Histogram times = new Histogram(HOUR, DIGITS);
            long until = System.nanoTime() + (long) (seconds * 1e9);
            while (times.getTotalCount() < FEWEST || System.nanoTime() < until) {
                ask(question, times);
            }
            measured.put(name, measured(times, seconds));
        });
        return measured;
    }

    /** By question, under load: analysts who look at an answer for a second or two before they ask again. */
    public Map<String, Measured> crowded(int analysts, int appendsPerSecond, double seconds)
            throws InterruptedException {
        Map<String, Histogram> times = new ConcurrentHashMap<>();
        questions.keySet().forEach(name -> times.put(name, new ConcurrentHistogram(HOUR, DIGITS)));
        sums.started();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> all = new ArrayList<>();
        all.add(Thread.ofVirtual().start(() -> append(appendsPerSecond, seconds)));
        all.add(Thread.ofVirtual().start(() -> project(over)));
        List<String> names = List.copyOf(questions.keySet());
        for (int n = 0; n < analysts; n++) {
            all.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * LOOKS_NANOS));
                    String name = names.get(ThreadLocalRandom.current().nextInt(names.size()));
                    ask(questions.getOrDefault(name, at -> at), times.getOrDefault(name, new Histogram(DIGITS)));
                }
            }));
        }
        Thread.sleep((long) (seconds * 1e3));
        over.set(true);
        for (Thread one : all) {
            one.join();
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        names.forEach(name -> measured.put(name, measured(times.getOrDefault(name, new Histogram(DIGITS)), seconds)));
        return measured;
    }

    private void ask(Function<Snapshot, Object> question, Histogram times) {
        long began = System.nanoTime();
        reading.ask(Question.NOW, question);
        times.recordValue((System.nanoTime() - began) / 1_000);
    }

    private void append(int perSecond, double seconds) {
        List<NewEvent> events = new ArrayList<>();
        Story.goOn(Scale.COUNTRY, (long) (perSecond * seconds), SEED, Samples.serial(), events::add);
        long began = System.nanoTime();
        for (int n = 0; n < events.size(); n++) {
            LockSupport.parkNanos(began + n * 1_000_000_000L / perSecond - System.nanoTime());
            side.ledger.append(List.of(events.get(n)), AppendCondition.none()).join();
        }
    }

    private void project(AtomicBoolean over) {
        try {
            while (!over.get()) {
                List<SequencedEvent> next = side.events(reading.position(), AT_ONCE);
                if (next.isEmpty()) {
                    LockSupport.parkNanos(10_000_000);
                } else {
                    side.feed(next, next.size());
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Measured measured(Histogram times, double seconds) {
        return new Measured(
                times.getTotalCount(),
                times.getTotalCount(),
                seconds,
                times.getValueAtPercentile(50),
                times.getValueAtPercentile(90),
                times.getValueAtPercentile(99),
                times.getValueAtPercentile(99.9),
                times.getMaxValue());
    }

    @Override
    public void close() {
        sums.close();
        side.close();
    }
}
