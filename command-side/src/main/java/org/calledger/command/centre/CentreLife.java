package org.calledger.command.centre;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Known;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** A centre, as far as its life matters to what changes in it. */
public record CentreLife(
        Known known, Catchment catchment, @Nullable CentreClosed closed) {
    public static final CentreLife NONE = new CentreLife(Known.NOTHING, Catchment.NOTHING, null);

    /** That there is such a centre, and whether it is closed. */
    public static Boundary reads(CentreId centre) {
        return facts(CentreOpened.class, CentreClosed.class).about(centre);
    }

    public CentreLife with(Fact fact) {
        return new CentreLife(
                known.with(fact), catchment.with(fact), fact instanceof CentreClosed closing ? closing : closed);
    }

    /** Refuses a centre that there is not, and a day on which it was not open. */
    public void open(CentreId centre, PartialDate on) {
        known.since("centreId", centre, on);
        if (closed != null && !Chronology.canBeBefore(on, closed.on())) {
            throw Rule.CENTRE_CLOSED.broken("centreId", centre, closed.on());
        }
    }
}
