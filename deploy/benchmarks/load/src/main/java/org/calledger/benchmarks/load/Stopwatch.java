package org.calledger.benchmarks.load;

/** Times one operation of one client. Started by the load; an operation may start it anew after its own preparation. */
public final class Stopwatch {
    private long started;

    public void start() {
        started = System.nanoTime();
    }

    long nanos() {
        return System.nanoTime() - started;
    }
}
