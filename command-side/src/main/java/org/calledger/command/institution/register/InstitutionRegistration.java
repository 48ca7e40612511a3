package org.calledger.command.institution.register;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;

/** Is this institution new? Others of the same name are left out: names are not unique. */
public record InstitutionRegistration(Known known) {
    public static final Slice<RegisterInstitution, InstitutionRegistration> SLICE = Slice.of(
                    RegisterInstitution.class, Role.COORDINATOR)
            .records(InstitutionRegistered.class)
            .reads(command -> Known.reads(command.institutionId(), command.communityId()))
            .from(
                    new InstitutionRegistration(Known.NOTHING),
                    (past, fact) -> new InstitutionRegistration(past.known.with(fact)))
            .decides(InstitutionRegistration::decide);

    private Decision decide(RegisterInstitution command, Asked asked) {
        known.refuseTwice("institutionId", command.institutionId());
        known.since("communityId", command.communityId(), command.on());
        return Decision.of(new InstitutionRegistered(
                command.institutionId(),
                command.name(),
                command.kind(),
                command.sector(),
                command.communityId(),
                command.on(),
                command.note(),
                command.source()));
    }
}
