package org.calledger.query.web.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale from nought with round marks.
 *
 * @param step between marks
 * @param count of marks, nought left out
 */
record Scale(double step, int count) {
    private static final int MINUTES = 60;

    static Scale upTo(double most, String measure) {
        double unit = measure.startsWith("minutes") ? MINUTES : 1;
        double rough = Math.max(most / unit, 1) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        double nice = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
        double step = Math.max(nice, 1) * unit;
        return new Scale(step, Math.max(1, (int) Math.ceil(most / step)));
    }

    List<Double> marks() {
        return IntStream.rangeClosed(0, count).mapToObj(mark -> mark * step).toList();
    }

    /** Where a value stands, 0 to 1. */
    double share(double value) {
        return value / (count * step);
    }
}
