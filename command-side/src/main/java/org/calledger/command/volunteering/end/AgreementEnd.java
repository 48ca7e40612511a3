package org.calledger.command.volunteering.end;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Is there such an agreement, not yet ended? The work done under it is left out. */
public record AgreementEnd(Known known, @Nullable VolunteeringEnded ended) {
    public static final Slice<EndVolunteering, AgreementEnd> SLICE = Slice.of(
                    EndVolunteering.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(VolunteeringEnded.class)
            .reads(command ->
                    facts(VolunteeringAgreed.class, VolunteeringEnded.class).about(command.agreementId()))
            .from(new AgreementEnd(Known.NOTHING, null), AgreementEnd::evolve)
            .decides(AgreementEnd::decide);

    private AgreementEnd evolve(Fact fact) {
        return fact instanceof VolunteeringEnded end
                ? new AgreementEnd(known, end)
                : new AgreementEnd(known.with(fact), ended);
    }

    private Decision decide(EndVolunteering command, Asked asked) {
        VolunteeringAgreed agreed = known.get(VolunteeringAgreed.class, "agreementId", command.agreementId());
        if (ended != null) {
            throw Rule.AGREEMENT_CLOSED.broken("agreementId", command.agreementId(), ended.on());
        }
        Chronology.notBefore(command.on(), agreed);
        return Decision.of(new VolunteeringEnded(
                command.agreementId(),
                agreed.personId(),
                agreed.institutionId(),
                command.on(),
                command.note(),
                command.source()));
    }
}
