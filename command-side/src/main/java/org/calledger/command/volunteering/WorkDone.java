package org.calledger.command.volunteering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** How much work can have been done by so many people on one day. */
public final class WorkDone {
    private static final long MINUTES_A_DAY = 1_440;

    private WorkDone() {}

    /** Refuses more than there is; how many people that were, is those named, else those counted, else unknown. */
    public static void check(String field, int minutes, long named, @Nullable Headcount counted, PartialDate on) {
        if (counted == null) {
            check(field, minutes, named, on);
        } else if (counted instanceof Headcount.Known known) {
            check(field, minutes, known.total(), on);
        }
    }

    /** The work is of one day; where that is not known closely, it is not held against the work. */
    private static void check(String field, int minutes, long people, PartialDate on) {
        LocalDate from = on.earliest();
        LocalDate to = on.latest();
        if (from == null || to == null) {
            return;
        }
        long most = MINUTES_A_DAY * people * (ChronoUnit.DAYS.between(from, to) + 1);
        if (minutes > most) {
            throw Rule.WORK_MINUTES_IMPOSSIBLE.broken(field, minutes, people, most);
        }
    }
}
