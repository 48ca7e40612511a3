package org.calledger.command.initiative.abandon;

import static org.calledger.command.decision.Boundary.facts;

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
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Has this initiative not ended yet? Whether it had started, and who took part in it, is left out. */
public record Abandonment(Known known, @Nullable PartialDate ended) {
    public static final Slice<AbandonInitiative, Abandonment> SLICE = Slice.of(
                    AbandonInitiative.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(InitiativeAbandoned.class)
            .reads(command -> facts(InitiativeProposed.class, InitiativeCompleted.class, InitiativeAbandoned.class)
                    .about(command.initiativeId()))
            .from(new Abandonment(Known.NOTHING, null), Abandonment::evolve)
            .decides(Abandonment::decide);

    private Abandonment evolve(Fact fact) {
        return switch (fact) {
            case InitiativeCompleted completed -> new Abandonment(known, completed.on());
            case InitiativeAbandoned abandoned -> new Abandonment(known, abandoned.on());
            default -> new Abandonment(known.with(fact), ended);
        };
    }

    private Decision decide(AbandonInitiative command, Asked asked) {
        InitiativeProposed proposed = known.get(InitiativeProposed.class, "initiativeId", command.initiativeId());
        Chronology.notBefore(command.on(), proposed);
        if (ended != null) {
            throw Rule.INITIATIVE_NOT_OPEN.broken("initiativeId", command.initiativeId(), ended);
        }
        return Decision.of(new InitiativeAbandoned(
                command.initiativeId(),
                proposed.centreId(),
                command.reason(),
                command.on(),
                command.note(),
                command.source()));
    }
}
