package org.calledger.command.institution.steward;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.InstitutionEvent.StewardshipAssigned;

/** Is there such an institution? Other stewards are left out: whoever is assigned later by day follows the one before. */
public record Stewardship(Known known, Closings closings) {
    public static final Slice<AssignStewardship, Stewardship> SLICE = Slice.of(
                    AssignStewardship.class, Role.COORDINATOR)
            .records(StewardshipAssigned.class)
            .reads(command ->
                    Boundary.of(Known.reads(command.institutionId()), Closings.reads(command.institutionId())))
            .from(
                    new Stewardship(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new Stewardship(past.known.with(fact), past.closings.with(fact)))
            .decides(Stewardship::decide);

    private Decision decide(AssignStewardship command, Asked asked) {
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        return Decision.of(
                new StewardshipAssigned(command.institutionId(), command.on(), command.note(), command.source()));
    }
}
