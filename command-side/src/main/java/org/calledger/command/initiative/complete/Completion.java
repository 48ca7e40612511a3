package org.calledger.command.initiative.complete;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashSet;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeAbandoned;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.InitiativeStarted;
import org.calledger.events.NeedId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Did this initiative run, and does it say how each of its needs ended? Who took part in it is left out. */
public record Completion(
        Known known,
        @Nullable InitiativeStarted started,
        @Nullable PartialDate ended) {
    public static final Slice<CompleteInitiative, Completion> SLICE = Slice.of(
                    CompleteInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeCompleted.class)
            .reads(command -> facts(
                            InitiativeProposed.class,
                            InitiativeStarted.class,
                            InitiativeCompleted.class,
                            InitiativeAbandoned.class)
                    .about(command.initiativeId()))
            .from(new Completion(Known.NOTHING, null, null), Completion::evolve)
            .decides(Completion::decide);

    private Completion evolve(Fact fact) {
        return switch (fact) {
            case InitiativeStarted start -> new Completion(known, start, ended);
            case InitiativeCompleted completed -> new Completion(known, started, completed.on());
            case InitiativeAbandoned abandoned -> new Completion(known, started, abandoned.on());
            default -> new Completion(known.with(fact), started, ended);
        };
    }

    private Decision decide(CompleteInitiative command, Asked asked) {
        InitiativeProposed proposed = known.get(InitiativeProposed.class, "initiativeId", command.initiativeId());
        Chronology.notBefore(command.on(), proposed);
        if (ended != null) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", command.initiativeId(), ended);
        }
        if (started == null) {
            throw Rule.INITIATIVE_NOT_RUNNING.broken("initiativeId", command.initiativeId());
        }
        Chronology.notBefore(command.on(), started);
        checkOutcomes(command, proposed);
        return Decision.of(new InitiativeCompleted(
                command.initiativeId(),
                proposed.centreId(),
                command.outcomes(),
                command.on(),
                command.note(),
                command.source()));
    }

    private static void checkOutcomes(CompleteInitiative command, InitiativeProposed proposed) {
        Set<NeedId> said = new HashSet<>();
        for (NeedOutcome outcome : command.outcomes()) {
            if (!proposed.needIds().contains(outcome.needId())) {
                throw Rule.INITIATIVE_NEED_NOT_ANSWERED.broken("outcomes", outcome.needId(), command.initiativeId());
            }
            if (!said.add(outcome.needId())) {
                throw Rule.INITIATIVE_OUTCOME_TWICE.broken("outcomes", outcome.needId());
            }
        }
        for (NeedId need : proposed.needIds()) {
            if (!said.contains(need)) {
                throw Rule.INITIATIVE_OUTCOME_MISSING.broken("outcomes", need);
            }
        }
    }
}
