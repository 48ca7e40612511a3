package org.calledger.benchmarks.report;

import java.util.function.ToDoubleFunction;

/**
 * What is asked of the results.
 *
 * @param value of one measurement
 */
public record Figure(
        String section, String what, int size, int clients, String contender, ToDoubleFunction<Line> value) {

    /** Any size. */
    public static final int ANY = -1;

    /** Events a second. */
    static Figure events(String section, String what, int size, int clients, String contender) {
        return new Figure(
                section, what, size, clients, contender, line -> line.measured().eventsPerSecond());
    }

    /** Median time of an operation, in microseconds. */
    static Figure median(String section, String what, int size, int clients, String contender) {
        return new Figure(
                section, what, size, clients, contender, line -> line.measured().p50());
    }

    Figure valued(ToDoubleFunction<Line> other) {
        return new Figure(section, what, size, clients, contender, other);
    }

    boolean isOf(Line line) {
        return line.section().equals(section)
                && line.what().equals(what)
                && (size == ANY || line.size() == size)
                && line.clients() == clients
                && line.contender().equals(contender);
    }
}
