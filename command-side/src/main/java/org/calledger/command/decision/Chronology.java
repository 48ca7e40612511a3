package org.calledger.command.decision;

import java.time.LocalDate;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Comparing days that may not be known closely: only what is impossible is refused. */
public final class Chronology {
    private Chronology() {}

    /** Refuses a day that can only lie before that fact; a fact that does not exist refuses nothing. */
    public static void notBefore(PartialDate on, @Nullable Fact beginning) {
        PartialDate began = beginning == null ? null : beginning.on();
        if (began != null && on.isCertainlyBefore(began)) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("on", on, began);
        }
    }

    /**
     * Whether the first day can lie before the second. Where both are the same known day it cannot: then the ledger's
     * order tells which came first.
     */
    public static boolean canBeBefore(PartialDate first, PartialDate second) {
        LocalDate earliest = first.earliest();
        LocalDate latest = second.latest();
        return earliest == null || latest == null || earliest.isBefore(latest);
    }

    /** Refuses a day that can only lie outside the programme's period; null is no programme. */
    public static void within(@Nullable ProgrammeLaunched programme, PartialDate on) {
        if (programme == null) {
            return;
        }
        PartialDate until = programme.until();
        if (on.isCertainlyBefore(programme.from()) || (until != null && until.isCertainlyBefore(on))) {
            throw Rule.PROGRAMME_OUTSIDE_PERIOD.broken(
                    "on", on, programme.from(), until == null ? ".." : until, programme.programmeId());
        }
    }
}
