package org.calledger.command.volunteering.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Span;
import org.calledger.command.decision.Trail;
import org.calledger.command.volunteering.Hosts;
import org.calledger.command.volunteering.Hosts.Organiser;
import org.calledger.events.Fact;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.VolunteeringEvent;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.jspecify.annotations.Nullable;

/** What people have worked for whom, and what was agreed on it. */
record Engagements(Trail<WorkLogged> works, Trail<VolunteeringEvent> agreements, Hosts hosts) {
    static final Engagements NONE = new Engagements(Trail.empty(), Trail.empty(), Hosts.NOTHING);

    /** Longer than this a volunteer needs an agreement in writing (ustawa o działalności pożytku publicznego, art. 44). */
    private static final int DAYS_WITHOUT_AGREEMENT = 30;

    static @Nullable Boundary reads(List<PersonId> people) {
        return Boundary.facts(WorkLogged.class, VolunteeringAgreed.class, VolunteeringEnded.class)
                .aboutEach(people);
    }

    /** For a step: towards the institutions of all this work, and of the work to be logged. */
    Boundary climb(Organiser asked) {
        List<Organiser> organisers = new ArrayList<>(
                works.toList().stream().map(Organiser::of).distinct().toList());
        organisers.add(asked);
        return hosts.climb(organisers);
    }

    Engagements with(Fact fact) {
        return switch (fact) {
            case WorkLogged work -> new Engagements(works.with(work), agreements, hosts);
            case VolunteeringAgreed agreed -> new Engagements(works, agreements.with(agreed), hosts);
            case VolunteeringEnded ended -> new Engagements(works, agreements.with(ended), hosts);
            default -> new Engagements(works, agreements, hosts.with(fact));
        };
    }

    /** Whether one of these people has certainly worked there for so long that there should be an agreement. */
    boolean lackAgreement(List<PersonId> people, Organiser organiser, PartialDate on) {
        InstitutionId host = people.isEmpty() ? null : hosts.of(organiser);
        return host != null
                && people.stream().anyMatch(person -> isLong(person, host, on) && !isAgreed(person, host, on));
    }

    private boolean isLong(PersonId person, InstitutionId host, PartialDate on) {
        LocalDate now = on.earliest();
        return works.toList().stream()
                .filter(work -> work.participants().stream()
                        .anyMatch(participant -> participant.personId().equals(person)))
                .filter(work -> host.equals(hosts.of(Organiser.of(work))))
                .map(work -> work.on().latest())
                .filter(Objects::nonNull)
                .anyMatch(first ->
                        now != null && first.plusDays(DAYS_WITHOUT_AGREEMENT).isBefore(now));
    }

    private boolean isAgreed(PersonId person, InstitutionId host, PartialDate on) {
        return agreements.toList().stream()
                .filter(VolunteeringAgreed.class::isInstance)
                .map(VolunteeringAgreed.class::cast)
                .filter(agreed -> agreed.personId().equals(person)
                        && agreed.institutionId().equals(host))
                .anyMatch(agreed -> span(agreed).canHold(on));
    }

    private Span span(VolunteeringAgreed agreed) {
        PartialDate ended = agreements.toList().stream()
                .filter(event -> event instanceof VolunteeringEnded end
                        && end.agreementId().equals(agreed.agreementId()))
                .map(Fact::on)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Span(agreed.on(), agreed.until(), ended);
    }
}
