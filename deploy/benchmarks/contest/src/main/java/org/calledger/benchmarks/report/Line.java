package org.calledger.benchmarks.report;

import org.calledger.benchmarks.load.Measured;

/**
 * One measurement.
 *
 * @param what the kind of task, in a word
 * @param cpu microseconds of the processor that the contender took an operation
 * @param sendingCpu the same of the process that only sent requests to it
 * @param postgresCpu the same of PostgreSQL
 */
public record Line(
        String section,
        String what,
        int size,
        int clients,
        String contender,
        int repetition,
        Measured measured,
        double cpu,
        double sendingCpu,
        double postgresCpu) {

    double measuredEvents() {
        return measured.eventsPerSecond();
    }

    /** Of all processors, what these took, from 0 to 1. */
    public double busy(int processors) {
        double perOperation = cpu + sendingCpu + postgresCpu;
        return perOperation * measured.operationsPerSecond() / 1e6 / processors;
    }
}
