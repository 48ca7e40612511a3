package org.calledger.command.history.correct;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Naming;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.events.PartialDate;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;

/**
 * Would this fact, corrected, still be one that could have been recorded, of things there are? Whether it then contradicts
 * other facts is left out: both stay, and the pair is listed.
 */
public record FactCorrection(Known known, Trail<Recorded> trail) {
    public static final Slice<CorrectFact, FactCorrection> SLICE = Slice.of(CorrectFact.class, Role.COORDINATOR)
            .records(FactCorrected.class)
            .reads(command -> Boundary.event(command.eventId()))
            .fromRecorded(new FactCorrection(Known.NOTHING, Trail.empty()), FactCorrection::evolve)
            .thenReads((command, past) -> past.target(command.eventId())
                    .map(target -> Known.readsEach(
                            Amended.of(target.fact(), command.set()).things().values()))
                    .orElse(null))
            .decides(FactCorrection::decide);

    private FactCorrection evolve(Recorded recorded) {
        return new FactCorrection(known.with(recorded.fact()), trail.with(recorded));
    }

    private Optional<Recorded> target(UUID eventId) {
        return trail.toList().stream()
                .filter(recorded -> recorded.eventId().equals(eventId))
                .filter(recorded -> !(recorded.fact() instanceof PuttingRight))
                .findFirst();
    }

    private Decision decide(CorrectFact command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        Recorded target = standing(command.eventId());
        Amended amended = Amended.of(target.fact(), command.set());
        Fact after = amended.fact();
        amended.things().forEach(known::require);
        check(target.fact(), after, command, asked);
        return Decision.of(new FactCorrected(
                target.eventId(),
                EventTypes.storedAs(after.getClass()).name(),
                amended.changes(),
                reason,
                Naming.tagsOfCorrection("set", target.eventId(), target.fact(), after, corrections()),
                command.note(),
                command.source()));
    }

    private Recorded standing(UUID eventId) {
        for (Recorded event : trail.toList()) {
            if (event.fact() instanceof FactRetracted retraction
                    && retraction.eventId().equals(eventId)) {
                throw Rule.HISTORY_ALREADY_RETRACTED.broken("eventId", eventId);
            }
            if (event.fact() instanceof PuttingRight && event.eventId().equals(eventId)) {
                throw Rule.HISTORY_NOT_CORRECTABLE.broken("eventId", eventId);
            }
        }
        return target(eventId).orElseThrow(() -> Rule.HISTORY_EVENT_UNKNOWN.broken("eventId", eventId));
    }

    private List<FactCorrected> corrections() {
        return trail.toList().stream()
                .map(Recorded::fact)
                .filter(FactCorrected.class::isInstance)
                .map(FactCorrected.class::cast)
                .toList();
    }

    private static void check(Fact before, Fact after, CorrectFact command, Asked asked) {
        PartialDate on = after.on();
        if (on != null && command.set().containsKey("on") && on.isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("set/on", on, asked.today());
        }
        Alone.check(before, after);
    }
}
