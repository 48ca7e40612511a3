package org.calledger.command.centre.changeform;

import org.calledger.access.Role;
import org.calledger.command.centre.CentreLife;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.events.CentreEvent.CentreFormChanged;

/** Is this centre open on that day? Its other forms are left out: each holds from its day to the next. */
public record Reshaping(CentreLife life) {
    public static final Slice<ChangeForm, Reshaping> SLICE = Slice.of(ChangeForm.class, Role.COORDINATOR)
            .records(CentreFormChanged.class)
            .reads(command -> CentreLife.reads(command.centreId()))
            .from(new Reshaping(CentreLife.NONE), (past, fact) -> new Reshaping(past.life.with(fact)))
            .decides(Reshaping::decide);

    private Decision decide(ChangeForm command, Asked asked) {
        life.open(command.centreId(), command.on());
        return Decision.of(new CentreFormChanged(
                command.centreId(), command.form(), command.on(), command.note(), command.source()));
    }
}
