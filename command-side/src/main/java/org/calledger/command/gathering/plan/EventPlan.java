package org.calledger.command.gathering.plan;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Whereabouts;
import org.calledger.command.gathering.GatheringLife;
import org.calledger.command.gathering.Organiser;
import org.calledger.command.institution.Closings;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;

/**
 * Is this gathering planned by an initiative that is not over, an open centre or an institution? Other gatherings of that
 * day are left out: people choose.
 */
public record EventPlan(Known known, Organiser organiser, Closings closings, GatheringLife life) {
    public static final Slice<PlanEvent, EventPlan> SLICE = Slice.of(PlanEvent.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(EventPlanned.class)
            .reads(command -> Boundary.of(
                    facts(EventPlanned.class, EventRecorded.class).about(command.gatheringId()),
                    Known.reads(command.institutionId(), command.communityId()),
                    Closings.reads(command.institutionId()),
                    Organiser.reads(command.initiativeId(), command.centreId())))
            .fromRecorded(
                    new EventPlan(Known.NOTHING, Organiser.NOBODY, Closings.NONE, GatheringLife.NONE),
                    EventPlan::evolve)
            .decides(EventPlan::decide);

    private EventPlan evolve(Recorded recorded) {
        return new EventPlan(
                known.with(recorded.fact()),
                organiser.with(recorded.fact()),
                closings.with(recorded.fact()),
                life.with(recorded));
    }

    private Decision decide(PlanEvent command, Asked asked) {
        if (life.planned() != null || life.held() != null) {
            throw Rule.GATHERING_ALREADY_EXISTS.broken("gatheringId", command.gatheringId());
        }
        if (command.plannedFor().isCertainlyBefore(command.on())) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("plannedFor", command.plannedFor(), command.on());
        }
        checkOrganiser(command);
        known.since("communityId", command.communityId(), command.on());
        return Decision.of(planned(command));
    }

    private void checkOrganiser(PlanEvent command) {
        if (command.initiativeId() != null) {
            known.since("initiativeId", command.initiativeId(), command.on());
            organiser.checkNotOver(command.initiativeId(), command.on());
        } else if (command.centreId() != null) {
            known.since("centreId", command.centreId(), command.on());
            organiser.checkOpen(command.centreId(), command.on());
        } else if (command.institutionId() != null) {
            known.since("institutionId", command.institutionId(), command.on());
            closings.refuse("institutionId", command.institutionId(), command.on());
        } else {
            throw Rule.GATHERING_ORGANISER_REQUIRED.broken("initiativeId");
        }
    }

    private EventPlanned planned(PlanEvent command) {
        return new EventPlanned(
                command.gatheringId(),
                command.initiativeId(),
                command.centreId(),
                command.institutionId(),
                command.title(),
                command.kind(),
                command.plannedFor(),
                Whereabouts.of(command.communityId(), organiser.communities(command.on())),
                command.place(),
                command.capacity(),
                command.on(),
                command.note(),
                command.source());
    }
}
