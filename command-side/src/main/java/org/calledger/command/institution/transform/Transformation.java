package org.calledger.command.institution.transform;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.refusal.Rule;

/** Is this institution there on that day? What it was before is left out: each kind and name holds from its day to the next. */
public record Transformation(Known known, Closings closings) {
    public static final Slice<TransformInstitution, Transformation> SLICE = Slice.of(
                    TransformInstitution.class, Role.COORDINATOR)
            .records(InstitutionTransformed.class)
            .reads(command ->
                    Boundary.of(Known.reads(command.institutionId()), Closings.reads(command.institutionId())))
            .from(
                    new Transformation(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new Transformation(past.known.with(fact), past.closings.with(fact)))
            .decides(Transformation::decide);

    private Decision decide(TransformInstitution command, Asked asked) {
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        if (command.kind() == null && command.name() == null) {
            throw Rule.INSTITUTION_NOTHING_TRANSFORMED.broken("kind", command.institutionId());
        }
        return Decision.of(new InstitutionTransformed(
                command.institutionId(),
                command.kind(),
                command.name(),
                command.on(),
                command.note(),
                command.source()));
    }
}
