package org.calledger.command.programme.close;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.refusal.Rule;

/**
 * Has the programme begun, and not been closed yet? Its initiatives, measurements and gatherings are left out: what is
 * dated after a closing dated back stays, and is listed as a contradiction. It may be closed after its period too.
 */
public record ProgrammeClosing(Known known) {
    public static final Slice<CloseProgramme, ProgrammeClosing> SLICE = Slice.of(CloseProgramme.class, Role.COORDINATOR)
            .records(ProgrammeClosed.class)
            .reads(command ->
                    facts(ProgrammeLaunched.class, ProgrammeClosed.class).about(command.programmeId()))
            .from(new ProgrammeClosing(Known.NOTHING), (past, fact) -> new ProgrammeClosing(past.known.with(fact)))
            .decides(ProgrammeClosing::decide);

    private Decision decide(CloseProgramme command, Asked asked) {
        ProgrammeLaunched programme = known.get(ProgrammeLaunched.class, "programmeId", command.programmeId());
        ProgrammeClosed closed = known.closings().get(command.programmeId());
        if (closed != null) {
            throw Rule.PROGRAMME_CLOSED.broken("programmeId", command.programmeId(), closed.on());
        }
        Chronology.notBefore(command.on(), programme);
        if (command.on().isCertainlyBefore(programme.from())) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("on", command.on(), programme.from());
        }
        return Decision.of(new ProgrammeClosed(
                command.programmeId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
