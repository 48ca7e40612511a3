package org.calledger.command.volunteering.certify;

import static org.calledger.command.decision.Boundary.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.volunteering.Hosts;
import org.calledger.command.volunteering.Hosts.Organiser;
import org.calledger.command.volunteering.Judged;
import org.calledger.events.CertificateCode;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What did the person, under all records that are one with theirs, do for this institution in these days, that somebody
 * vouches for? Work of unknown day, or of a day
 * that may lie outside, is left out; other certificates too: the same hours may be certified twice.
 */
public record Certification(Known known, Map<WorkId, Judged> works, Hosts hosts) {
    public static final Slice<IssueCertificate, Certification> SLICE = Slice.of(
                    IssueCertificate.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(CertificateIssued.class)
            .reads(command -> Known.reads(command.certificateId(), command.personId(), command.institutionId()))
            .from(new Certification(Known.NOTHING, Map.of(), Hosts.NOTHING), Certification::evolve)
            .thenReads((command, past) -> past.known.relatives().follow(command.personId()))
            .thenReads((command, past) ->
                    facts(WorkLogged.class).aboutEach(past.known.relatives().family(command.personId())))
            .thenReads((command, past) -> past.hosts.climb(past.organisers(command)))
            .thenReads((command, past) -> Judged.WORDS.aboutEach(past.of(command)))
            .decides(Certification::decide);

    private Certification evolve(Fact fact) {
        return switch (fact) {
            case WorkLogged work -> judged(work.workId(), work);
            case WorkConfirmed word -> judged(word.workId(), word);
            case WorkRejected word -> judged(word.workId(), word);
            default -> new Certification(known.with(fact), works, hosts.with(fact));
        };
    }

    private Certification judged(WorkId work, Fact fact) {
        Map<WorkId, Judged> more = new LinkedHashMap<>(works);
        more.put(work, more.getOrDefault(work, Judged.NOTHING).with(fact));
        return new Certification(known, more, hosts);
    }

    /** For whom the person worked in these days. */
    private List<Organiser> organisers(IssueCertificate command) {
        return works.values().stream()
                .map(Judged::work)
                .filter(work -> isWithin(work, command))
                .map(Organiser::of)
                .distinct()
                .toList();
    }

    /** Work of these days for this institution. */
    private List<Id> of(IssueCertificate command) {
        return works.values().stream()
                .map(Judged::work)
                .filter(work -> isFor(work, command))
                .<Id>map(WorkLogged::workId)
                .toList();
    }

    private boolean isFor(@Nullable WorkLogged work, IssueCertificate command) {
        return work != null
                && isWithin(work, command)
                && command.institutionId().equals(hosts.of(Organiser.of(work)));
    }

    private static boolean isWithin(@Nullable WorkLogged work, IssueCertificate command) {
        LocalDate from = command.from().earliest();
        LocalDate until = command.until().latest();
        return work != null && from != null && until != null && work.on().isWithin(from, until);
    }

    private Decision decide(IssueCertificate command, Asked asked) {
        known.refuseTwice("certificateId", command.certificateId());
        known.require("personId", command.personId());
        known.since("institutionId", command.institutionId(), command.on());
        checkPeriod(command, asked);
        List<WorkLogged> vouched = works.values().stream()
                .filter(judged -> isFor(judged.work(), command) && judged.isVouchedFor())
                .map(Judged::work)
                .filter(Objects::nonNull)
                .toList();
        if (vouched.isEmpty()) {
            throw Rule.CERTIFICATE_NO_CONFIRMED_WORK.broken(
                    "personId", command.personId(), command.institutionId(), command.from(), command.until());
        }
        return Decision.of(new CertificateIssued(
                command.certificateId(),
                CertificateCode.of(command.certificateId()),
                command.personId(),
                command.institutionId(),
                command.from(),
                command.until(),
                minutes(vouched, true),
                minutes(vouched, false),
                command.on(),
                command.note(),
                command.source()));
    }

    private static void checkPeriod(IssueCertificate command, Asked asked) {
        LocalDate from = command.from().earliest();
        LocalDate until = command.until().latest();
        if (command.until().isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("until", command.until(), asked.today());
        }
        if (from == null || until == null || until.isBefore(from)) {
            throw Rule.CERTIFICATE_PERIOD_IMPOSSIBLE.broken("until", command.from(), command.until());
        }
    }

    private static long minutes(List<WorkLogged> works, boolean alone) {
        return works.stream()
                .filter(work -> alone == (work.participants().size() == 1))
                .mapToLong(WorkLogged::minutes)
                .sum();
    }
}
