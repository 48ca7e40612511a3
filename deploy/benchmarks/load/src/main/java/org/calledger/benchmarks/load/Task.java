package org.calledger.benchmarks.load;

/**
 * What to measure.
 *
 * @param clients that many at once, each waiting for its answer before it goes on
 * @param size as the kind says
 */
public record Task(Kind kind, int clients, int size) {

    /** As it is sent to a contender. */
    String line() {
        return kind.word() + '\t' + clients + '\t' + size;
    }

    static Task of(String kind, String clients, String size) {
        return new Task(Kind.of(kind), Integer.parseInt(clients), Integer.parseInt(size));
    }
}
