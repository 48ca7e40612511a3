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
        return isBound() ? "–" : (atLeast ? "≥ " : "≤ ") + Text.short2(goal);
    }

    /** No goal of ours: what one of them can come to at most. */
    private boolean isBound() {
        return goal == 0;
    }

    /** Yes, no, or not measured. */
    String verdict() {
        return reached.filter(spread -> !isBound())
                .map(spread -> atLeast ? spread.median() >= goal : spread.median() <= goal)
                .map(yes -> yes ? "yes" : "**no**")
                .orElse("–");
    }
}
