package org.calledger.command.volunteering.agree;

import java.time.LocalDate;
import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Span;
import org.calledger.command.institution.Closings;
import org.calledger.events.AgeBand;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.refusal.Rule;

/**
 * May this person agree alone, or does a guardian consent? Other agreements of the two are left out: each may be about
 * other work.
 */
public record Agreement(Known known, Closings closings) {
    private static final int OF_AGE = 18;

    public static final Slice<AgreeVolunteering, Agreement> SLICE = Slice.of(
                    AgreeVolunteering.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(VolunteeringAgreed.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.agreementId(), command.personId(), command.institutionId()),
                    Closings.reads(command.institutionId())))
            .from(
                    new Agreement(Known.NOTHING, Closings.NONE),
                    (past, fact) -> new Agreement(past.known.with(fact), past.closings.with(fact)))
            .decides(Agreement::decide);

    private Decision decide(AgreeVolunteering command, Asked asked) {
        known.refuseTwice("agreementId", command.agreementId());
        PersonRegistered person = known.get(PersonRegistered.class, "personId", command.personId());
        known.since("institutionId", command.institutionId(), command.on());
        closings.refuse("institutionId", command.institutionId(), command.on());
        Span.checkUntil(command.until(), command.on());
        if (isCertainlyMinor(person, command.on()) && !Boolean.TRUE.equals(command.guardianConsent())) {
            throw Rule.AGREEMENT_GUARDIAN_CONSENT_REQUIRED.broken("guardianConsent", command.personId());
        }
        return Decision.of(new VolunteeringAgreed(
                command.agreementId(),
                command.personId(),
                command.institutionId(),
                command.until(),
                command.guardianConsent(),
                command.on(),
                command.note(),
                command.source()));
    }

    /** Of a birth year only those who come of age after that calendar year; of an age band, within its own year. */
    private static boolean isCertainlyMinor(PersonRegistered person, PartialDate on) {
        LocalDate latest = on.latest();
        if (person.birthYear() != null && latest != null && latest.getYear() - person.birthYear() < OF_AGE) {
            return true;
        }
        AgeBand band = person.ageBand();
        Integer year = on.year();
        return band != null
                && band.to() != null
                && band.to() < OF_AGE
                && year != null
                && Objects.equals(year, person.on().year());
    }
}
