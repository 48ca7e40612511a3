package org.calledger.benchmarks.load;

/** Something prepared to be done again and again, by several clients at once. */
@FunctionalInterface
public interface Work extends AutoCloseable {

    /**
     * Does it once. Throws whatever goes wrong: a measurement with errors is none.
     *
     * @param client 0 to one less than the task's clients; never two at once with the same
     * @return how many events it was about
     */
    int once(int client, Stopwatch watch) throws Exception;

    @Override
    default void close() {}
}
