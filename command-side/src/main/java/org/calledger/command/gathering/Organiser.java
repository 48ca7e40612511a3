package org.calledger.command.gathering;

import static org.calledger.command.decision.Boundary.facts;

import java.util.Collection;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** The initiative or the centre that holds a gathering, as far as its life matters for that. */
public record Organiser(
        @Nullable InitiativeProposed proposed,
        @Nullable InitiativeStarted started,
        @Nullable InitiativeEvent ended,
        Catchment catchment,
        @Nullable CentreClosed closed) {
    public static final Organiser NOBODY = new Organiser(null, null, null, Catchment.NOTHING, null);

    /** Its life; a null is none. */
    public static Boundary reads(@Nullable InitiativeId initiative, @Nullable CentreId centre) {
        return Boundary.of(
                facts(
                                InitiativeProposed.class,
                                InitiativeStarted.class,
                                InitiativeCompleted.class,
                                InitiativeAbandoned.class)
                        .aboutIfAny(initiative),
                Catchment.FACTS.aboutIfAny(centre),
                facts(CentreClosed.class).aboutIfAny(centre));
    }

    public Organiser with(Fact fact) {
        return switch (fact) {
            case InitiativeProposed proposal -> new Organiser(proposal, started, ended, catchment, closed);
            case InitiativeStarted start -> new Organiser(proposed, start, ended, catchment, closed);
            case InitiativeCompleted completion -> new Organiser(proposed, started, completion, catchment, closed);
            case InitiativeAbandoned abandonment -> new Organiser(proposed, started, abandonment, catchment, closed);
            case CentreClosed closing -> new Organiser(proposed, started, ended, catchment, closing);
            default -> new Organiser(proposed, started, ended, catchment.with(fact), closed);
        };
    }

    /** Refuses a day on which the initiative cannot have been running. */
    public void checkRunning(InitiativeId initiative, PartialDate on) {
        if (started == null || on.isCertainlyBefore(started.on())) {
            throw Rule.GATHERING_INITIATIVE_NOT_RUNNING.broken("initiativeId", initiative, on);
        }
        checkNotOver(initiative, on);
    }

    /** Refuses a day on which the initiative can only have been over. */
    public void checkNotOver(InitiativeId initiative, PartialDate on) {
        PartialDate end = ended == null ? null : ended.on();
        if (end != null && end.isCertainlyBefore(on)) {
            throw Rule.GATHERING_INITIATIVE_NOT_RUNNING.broken("initiativeId", initiative, on);
        }
    }

    /** Refuses a day that can only lie after the closing of the centre. */
    public void checkOpen(CentreId centre, PartialDate on) {
        if (closed != null && closed.on().isCertainlyBefore(on)) {
            throw Rule.GATHERING_CENTRE_CLOSED.broken("centreId", centre, closed.on());
        }
    }

    /** Those it may count in. */
    public Collection<CommunityId> communities(PartialDate on) {
        return proposed == null ? catchment.on(on) : proposed.communityIds();
    }
}
