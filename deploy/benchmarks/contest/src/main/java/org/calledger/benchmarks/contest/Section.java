package org.calledger.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;

/** A part of the contest that can be run alone. It starts its contenders and stops them. */
@FunctionalInterface
interface Section {
    void run(Arena arena) throws IOException, SQLException, InterruptedException;
}
