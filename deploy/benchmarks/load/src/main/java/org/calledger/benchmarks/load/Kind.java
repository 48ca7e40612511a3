package org.calledger.benchmarks.load;

import java.util.Locale;

/** What one operation of a measurement is. */
public enum Kind {
    /** One append of {@code size} events under a condition that holds, answered when durable. */
    APPEND,
    /** The past of one thing, {@code size} events, as a decision wants it. */
    SOURCE,
    /** The same by SQL, where it would come from memory otherwise. */
    SOURCE_SQL,
    /** The first {@code size} events of the log, in order. */
    READ,
    /** An append, timed from its answer until a tailing reader of the same node has the event. */
    TAIL,
    /** The same with the reader on another node. */
    NOTICE,
    /** A command decided from facts that the node has in memory. */
    COMMAND,
    /** A command about things that the node has not looked at since its start. */
    COLD,
    /** An HTTP request that records one fact. */
    HTTP,
    /** The log is filled up to {@code size} events; to prepare others. */
    FILL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
