package org.calledger.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What must not have happened for an append to be accepted (dcb.events, "Append Condition").
 *
 * @param failIfEventsMatch null: append whatever happened
 * @param after only events behind this position count; 0 means all
 */
public record AppendCondition(@Nullable Query failIfEventsMatch, long after) {
    private static final AppendCondition NONE = new AppendCondition(null, 0);

    public AppendCondition {
        if (after < 0) {
            throw new IllegalArgumentException("a position is not negative: " + after);
        }
    }

    public static AppendCondition none() {
        return NONE;
    }

    public static AppendCondition failIf(Query query, long after) {
        return new AppendCondition(query, after);
    }
}
