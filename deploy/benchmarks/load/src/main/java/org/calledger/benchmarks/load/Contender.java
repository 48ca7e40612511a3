package org.calledger.benchmarks.load;

import java.util.Optional;

/** A way of doing what is measured. */
public interface Contender extends AutoCloseable {

    /** Makes all ready, so that the work does nothing but what is measured; empty where this contender has no such thing. */
    Optional<Work> prepare(Task task) throws Exception;

    @Override
    void close();
}
