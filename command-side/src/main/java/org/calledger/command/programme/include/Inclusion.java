package org.calledger.command.programme.include;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.ProgrammeEvent.InitiativeIncluded;
import org.calledger.refusal.Rule;

/**
 * Is the initiative not yet part of this programme, and the day within its life? The programme's other initiatives are
 * left out, and this one's other programmes: it may belong to several.
 */
public record Inclusion(Known known, boolean included) {
    public static final Slice<IncludeInitiative, Inclusion> SLICE = Slice.of(IncludeInitiative.class, Role.COORDINATOR)
            .records(InitiativeIncluded.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.programmeId(), command.initiativeId()),
                    facts(InitiativeIncluded.class).about(command.programmeId(), command.initiativeId())))
            .from(new Inclusion(Known.NOTHING, false), Inclusion::evolve)
            .decides(Inclusion::decide);

    private Inclusion evolve(Fact fact) {
        return new Inclusion(known.with(fact), included || fact instanceof InitiativeIncluded);
    }

    private Decision decide(IncludeInitiative command, Asked asked) {
        known.within("programmeId", command.programmeId(), command.on());
        InitiativeProposed initiative = known.get(InitiativeProposed.class, "initiativeId", command.initiativeId());
        known.since("initiativeId", command.initiativeId(), command.on());
        if (included || command.programmeId().equals(initiative.programmeId())) {
            throw Rule.PROGRAMME_ALREADY_INCLUDED.broken("initiativeId", command.initiativeId(), command.programmeId());
        }
        return Decision.of(new InitiativeIncluded(
                command.programmeId(), command.initiativeId(), command.on(), command.note(), command.source()));
    }
}
