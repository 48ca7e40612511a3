package org.calledger.command.institution.adopt;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.institution.Closings;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionEvent.InstitutionClosed;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionEvent.MethodAdopted;
import org.calledger.refusal.Rule;

/** Does this institution adopt the method for the first time? Its centres are left out: they come after. */
public record MethodAdoption(Known known, boolean adopted, Closings closings) {
    public static final Slice<AdoptMethod, MethodAdoption> SLICE = Slice.of(AdoptMethod.class, Role.COORDINATOR)
            .records(MethodAdopted.class)
            .reads(command -> facts(InstitutionRegistered.class, MethodAdopted.class, InstitutionClosed.class)
                    .about(command.institutionId()))
            .from(new MethodAdoption(Known.NOTHING, false, Closings.NONE), MethodAdoption::evolve)
            .decides(MethodAdoption::decide);

    private MethodAdoption evolve(Fact fact) {
        return new MethodAdoption(known.with(fact), adopted || fact instanceof MethodAdopted, closings.with(fact));
    }

    private Decision decide(AdoptMethod command, Asked asked) {
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        if (adopted) {
            throw Rule.INSTITUTION_METHOD_ALREADY_ADOPTED.broken("institutionId", command.institutionId());
        }
        return Decision.of(new MethodAdopted(command.institutionId(), command.on(), command.note(), command.source()));
    }
}
