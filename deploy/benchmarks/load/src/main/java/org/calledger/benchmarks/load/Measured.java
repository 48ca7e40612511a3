package org.calledger.benchmarks.load;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/**
 * What a run of some seconds came to.
 *
 * @param seconds from the first start to the last end
 * @param p50 median of an operation, in microseconds; the others likewise
 */
public record Measured(
        long operations, long events, double seconds, double p50, double p90, double p99, double p999, double max) {
    private static final double NANOS = 1e3;

    static Measured of(Histogram histogram, long events, double seconds) {
        return new Measured(
                histogram.getTotalCount(),
                events,
                seconds,
                histogram.getValueAtPercentile(50) / NANOS,
                histogram.getValueAtPercentile(90) / NANOS,
                histogram.getValueAtPercentile(99) / NANOS,
                histogram.getValueAtPercentile(99.9) / NANOS,
                histogram.getMaxValue() / NANOS);
    }

    public double eventsPerSecond() {
        return events / seconds;
    }

    public double operationsPerSecond() {
        return operations / seconds;
    }

    String line() {
        return operations + "\t" + events + '\t'
                + DoubleStream.of(seconds, p50, p90, p99, p999, max)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining("\t"));
    }

    /** From the fields of a line. */
    static Measured of(String[] fields, int from) {
        double[] numbers = new double[8];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(fields[from + i]);
        }
        return new Measured(
                (long) numbers[0],
                (long) numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7]);
    }
}
