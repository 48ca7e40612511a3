package org.calledger.benchmarks.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an event of a log takes on the disk.
 *
 * @param content payload and metadata, bytes an event
 * @param parts tables and indexes, bytes an event
 */
record Bytes(double content, Map<String, Double> parts) {

    static Optional<Bytes> ofLog(Reading reading, String log) {
        Map<String, Double> parts = new TreeMap<>();
        double content = 0;
        for (Map.Entry<String, String> told : reading.told("bytes " + log).entrySet()) {
            double bytes = Double.parseDouble(told.getValue());
            if (told.getKey().startsWith("content")) {
                content = bytes;
            } else {
                parts.put(told.getKey(), bytes);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Bytes(content, parts));
    }

    double total() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
