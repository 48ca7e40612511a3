package org.calledger.command.centre.relocate;

import org.calledger.access.Role;
import org.calledger.command.centre.CentreLife;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CentreRelocated;

/** Is this centre open on that day? Where it was before is left out: each place holds from its day to the next. */
public record Relocation(CentreLife life) {
    public static final Slice<Relocate, Relocation> SLICE = Slice.of(Relocate.class, Role.COORDINATOR)
            .records(CentreRelocated.class)
            .reads(command -> CentreLife.reads(command.centreId()))
            .from(new Relocation(CentreLife.NONE), (past, fact) -> new Relocation(past.life.with(fact)))
            .decides(Relocation::decide);

    private Decision decide(Relocate command, Asked asked) {
        life.open(command.centreId(), command.on());
        return Decision.of(new CentreRelocated(
                command.centreId(), command.place(), command.on(), command.note(), command.source()));
    }
}
