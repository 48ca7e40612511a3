package org.calledger.benchmarks.report;

import java.util.Collection;
import java.util.Optional;

/** Median, least and most of several repetitions. */
public record Spread(double median, double least, double most) {

    static Optional<Spread> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Optional.of(new Spread(median(sorted), sorted[0], sorted[sorted.length - 1]));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
