package org.calledger.benchmarks.report;

import java.util.Optional;

/**
 * What is to be reached.
 *
 * @param atLeast whether more is better
 * @param of whose measurement tells what bounds it
 */
record Target(String title, boolean atLeast, double goal, String prototype, Optional<Spread> reached, Figure of) {

    String goalText() {
        return (atLeast ? "≥ " : "≤ ") + Text.short2(goal);
    }

    /** Yes, no, or not measured. */
    String verdict() {
        return reached.map(spread -> atLeast ? spread.median() >= goal : spread.median() <= goal)
                .map(yes -> yes ? "yes" : "**no**")
                .orElse("–");
    }
}
