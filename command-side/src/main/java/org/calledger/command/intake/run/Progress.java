package org.calledger.command.intake.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.calledger.command.intake.report.ProblemLog;
import org.calledger.command.intake.report.RowProblem;
import org.jspecify.annotations.Nullable;

/** How far an import is. Counts are of commands, except for rows. Safe for use by many threads. */
public final class Progress {
    private static final int WINDOW = 10;
    private static final double SECOND = 1e9;

    private record Sample(long nanos, long done) {}

    private final ProblemLog problems;
    private final LongSupplier nanos;
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong present = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable Sample first;

    /** With a clock of nanoseconds that never runs back. */
    public Progress(ProblemLog problems, LongSupplier nanos) {
        this.problems = problems;
        this.nanos = nanos;
    }

    void expect() {
        expected.incrementAndGet();
    }

    void row() {
        rows.incrementAndGet();
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void present() {
        present.incrementAndGet();
    }

    void refused(RowProblem problem) {
        refused.incrementAndGet();
        problems.add(problem);
    }

    public Counts counts() {
        return new Counts(rows.get(), accepted.get(), present.get(), refused.get());
    }

    /** Commands that will come of the files, as far as they have been surveyed. */
    public long expected() {
        return expected.get();
    }

    /** Called about every second, so that the rate is that of the last ten. */
    public synchronized void tick() {
        Sample now = new Sample(nanos.getAsLong(), counts().commands());
        if (first == null) {
            first = now;
        }
        samples.addLast(now);
        if (samples.size() > WINDOW) {
            samples.removeFirst();
        }
    }

    /** Commands a second, lately. */
    public synchronized double ratePerSecond() {
        return samples.isEmpty() ? 0 : rate(samples.getFirst(), samples.getLast());
    }

    /** Commands a second, from the first tick to the last. */
    public synchronized double wholeRatePerSecond() {
        return first == null ? 0 : rate(first, samples.getLast());
    }

    private static double rate(Sample from, Sample to) {
        double seconds = (to.nanos() - from.nanos()) / SECOND;
        return seconds <= 0 ? 0 : (to.done() - from.done()) / seconds;
    }

    /** Null: nobody can say yet. */
    public @Nullable Long secondsLeft() {
        double rate = ratePerSecond();
        long left = Math.max(0, expected() - counts().commands());
        return rate <= 0 ? null : Long.valueOf((long) Math.ceil(left / rate));
    }
}
