package org.calledger.command.history.retract;

import java.util.UUID;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Naming;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;

/**
 * Is there such a fact, still standing? Only it and what put it right are read; what depends on it is left out, since that
 * stays and is listed as a contradiction.
 */
public record Retraction(Trail<Recorded> trail) {
    public static final Slice<RetractFact, Retraction> SLICE = Slice.of(RetractFact.class, Role.COORDINATOR)
            .records(FactRetracted.class)
            .reads(command -> Boundary.event(command.eventId()))
            .fromRecorded(new Retraction(Trail.empty()), (past, recorded) -> new Retraction(past.trail.with(recorded)))
            .decides(Retraction::decide);

    private Decision decide(RetractFact command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        Fact target = standing(command.eventId());
        if (target instanceof PersonalDataErased erasure) {
            throw Rule.PERSON_ERASED.broken("eventId", erasure.personId());
        }
        return Decision.of(new FactRetracted(
                command.eventId(),
                EventTypes.storedAs(target.getClass()).name(),
                reason,
                Naming.tagsOfRetraction("eventId", target, trail.toList()),
                command.note(),
                command.source()));
    }

    private Fact standing(UUID eventId) {
        for (Recorded event : trail.toList()) {
            if (event.eventId().equals(eventId)) {
                return event.fact();
            }
            if (event.fact() instanceof FactRetracted earlier
                    && earlier.eventId().equals(eventId)) {
                throw Rule.HISTORY_ALREADY_RETRACTED.broken("eventId", eventId);
            }
        }
        throw Rule.HISTORY_EVENT_UNKNOWN.broken("eventId", eventId);
    }
}
