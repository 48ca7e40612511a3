package org.calledger.command.institution.close;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.InstitutionEvent.InstitutionClosed;

/** Is this institution not closed yet? Its centres and initiatives are left out: what is open there goes on. */
public record InstitutionClosing(Known known, Closings closings) {
    public static final Slice<CloseInstitution, InstitutionClosing> SLICE = Slice.of(
                    CloseInstitution.class, Role.COORDINATOR)
            .records(InstitutionClosed.class)
            .reads(command ->
                    Boundary.of(Known.reads(command.institutionId()), Closings.reads(command.institutionId())))
            .from(
                    new InstitutionClosing(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new InstitutionClosing(past.known.with(fact), past.closings.with(fact)))
            .decides(InstitutionClosing::decide);

    private Decision decide(CloseInstitution command, Asked asked) {
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuseClosed("institutionId", command.institutionId());
        return Decision.of(new InstitutionClosed(
                command.institutionId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
