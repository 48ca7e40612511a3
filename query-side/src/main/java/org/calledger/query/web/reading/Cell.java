package org.calledger.query.web.reading;

import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is made of.
 *
 * @param sum null when no fact has a number
 * @param known facts with a number, zero included
 * @param straddling facts that cross the period's border and are not in the sum
 */
public record Cell(@Nullable Number sum, long known, long zero, long unknown, long notApplicable, long straddling) {
    public static final Cell EMPTY = new Cell(null, 0, 0, 0, 0, 0);

    /** No fact at all says anything here. */
    public boolean isEmpty() {
        return known + unknown + notApplicable == 0 && (sum == null || sum.doubleValue() == 0);
    }

    /** There are facts, and none says how many. */
    public boolean isUnknown() {
        return known == 0 && unknown > 0;
    }

    public double height() {
        return sum == null ? 0 : sum.doubleValue();
    }
}
