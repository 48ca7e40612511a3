package org.calledger.command.volunteering;

import org.calledger.command.decision.Boundary;
import org.calledger.events.Fact;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Work, and the latest word on it in the ledger's order. */
public record Judged(@Nullable WorkLogged work, @Nullable VolunteeringEvent latest) {
    public static final Judged NOTHING = new Judged(null, null);

    /** What is said about work once it is logged. */
    public static final Boundary.Types WORDS = Boundary.facts(WorkConfirmed.class, WorkRejected.class);

    public static Boundary reads(WorkId work) {
        return Boundary.facts(WorkLogged.class, WorkConfirmed.class, WorkRejected.class)
                .about(work);
    }

    public Judged with(Fact fact) {
        return switch (fact) {
            case WorkLogged logged -> new Judged(logged, latest);
            case WorkConfirmed confirmed -> new Judged(work, confirmed);
            case WorkRejected rejected -> new Judged(work, rejected);
            default -> this;
        };
    }

    /** The work; refuses one that there is not. */
    public WorkLogged get(WorkId asked) {
        if (work == null) {
            throw Rule.WORK_UNKNOWN.broken("workId", asked);
        }
        return work;
    }

    /** Confirmed with the minutes it has now. */
    public boolean isConfirmed() {
        return work != null && latest instanceof WorkConfirmed word && word.minutes() == work.minutes();
    }

    public boolean isRejected() {
        return latest instanceof WorkRejected;
    }

    /** Whether somebody else than who worked vouches for it: by a confirmation, or by having reported it. */
    public boolean isVouchedFor() {
        return isConfirmed() || (work != null && work.reportedBy() == Reporter.STAFF && !isRejected());
    }
}
