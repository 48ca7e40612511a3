package org.calledger.command.decision;

import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, none of which need be known closely.
 *
 * @param until the last day it is meant for, inclusive; null: open
 * @param freed the day it ended in fact, from which on another may begin; null: it has not
 */
public record Span(
        PartialDate from,
        @Nullable PartialDate until,
        @Nullable PartialDate freed) {

    /** The same, ended on that day. */
    public Span freedOn(PartialDate day) {
        return new Span(from, until, day);
    }

    /** Whether the two cannot but share a day. */
    public boolean overlaps(Span other) {
        return !canEndBefore(other) && !other.canEndBefore(this);
    }

    private boolean canEndBefore(Span other) {
        return (freed != null && !other.from.isCertainlyBefore(freed))
                || (until != null && Chronology.canBeBefore(until, other.from));
    }

    /** Whether that day can lie within, both ends included. */
    public boolean canHold(PartialDate day) {
        return !day.isCertainlyBefore(from)
                && (until == null || !until.isCertainlyBefore(day))
                && (freed == null || !freed.isCertainlyBefore(day));
    }

    /** Refuses a last day that can only lie before the first. */
    public static void checkUntil(@Nullable PartialDate until, PartialDate from) {
        if (until != null && until.isCertainlyBefore(from)) {
            throw org.calledger.refusal.Rule.DATE_BEFORE_BEGINNING.broken("until", until, from);
        }
    }
}
