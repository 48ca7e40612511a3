package org.calledger.command.volunteering.certify;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class IssueCertificateTest {
    private final Town town = new Town();
    private final CertificateId id = new CertificateId(UUID.randomUUID());
    private final Given ready = Given.facts(town.institutions())
            .also(town.centreOpened(), town.person(town.anna, null), town.person(town.jan, null));

    @Test
    void it_says_what_somebody_vouches_for_alone_and_together() {
        WorkId own = new WorkId(UUID.randomUUID());
        ready.also(
                town.work(own, 120, Reporter.SELF, "2018-05-05", town.anna),
                new WorkConfirmed(own, 120, on("2018-06"), null, null),
                work(60, Reporter.STAFF, "2018-05-06"),
                town.work(new WorkId(UUID.randomUUID()), 500, Reporter.STAFF, "2018-05-07", town.anna, town.jan));
        ready.when(Certification.SLICE, issue("2018", "2018")).then(issued(180, 500));
    }

    @Test
    void what_nobody_vouches_for_is_left_out() {
        WorkId rejected = new WorkId(UUID.randomUUID());
        WorkId otherwise = new WorkId(UUID.randomUUID());
        ready.also(
                work(10, Reporter.SELF, "2018-05-05"),
                town.work(rejected, 20, Reporter.STAFF, "2018-05-06", town.anna),
                new WorkRejected(rejected, "nikogo nie było", on("2018-06"), null, null),
                town.work(otherwise, 40, Reporter.SELF, "2018-05-07", town.anna),
                new WorkConfirmed(otherwise, 30, on("2018-06"), null, null));
        ready.when(Certification.SLICE, issue("2018", "2018")).refused(Rule.CERTIFICATE_NO_CONFIRMED_WORK, "personId");
    }

    @Test
    void only_days_wholly_within_count() {
        ready.also(
                work(1, Reporter.STAFF, "2017-12-31"),
                work(2, Reporter.STAFF, "2018-01-01"),
                work(4, Reporter.STAFF, "2018"),
                work(8, Reporter.STAFF, "2018-12-31"),
                work(16, Reporter.STAFF, "2018/2019"),
                work(32, Reporter.STAFF, "2019-01-01"));
        ready.when(Certification.SLICE, issue("2018", "2018")).then(issued(14, 0));
    }

    @Test
    void only_work_for_this_institution_through_whatever_it_does() {
        ready.also(town.gathering("2018-05-05"), town.need(town.bench, town.street), town.proposed(null));
        ready.also(
                new WorkLogged(
                        new WorkId(UUID.randomUUID()),
                        null,
                        town.picnic,
                        null,
                        null,
                        1,
                        people(),
                        null,
                        Reporter.STAFF,
                        null,
                        null,
                        null,
                        on("2018"),
                        null,
                        null),
                new WorkLogged(
                        new WorkId(UUID.randomUUID()),
                        town.garden,
                        null,
                        null,
                        null,
                        2,
                        people(),
                        null,
                        Reporter.STAFF,
                        null,
                        null,
                        null,
                        on("2018"),
                        null,
                        null),
                new WorkLogged(
                        new WorkId(UUID.randomUUID()),
                        null,
                        null,
                        null,
                        town.cultureHouse,
                        4,
                        people(),
                        null,
                        Reporter.STAFF,
                        null,
                        null,
                        null,
                        on("2018"),
                        null,
                        null),
                new WorkLogged(
                        new WorkId(UUID.randomUUID()),
                        null,
                        null,
                        null,
                        town.school,
                        8,
                        people(),
                        null,
                        Reporter.STAFF,
                        null,
                        null,
                        null,
                        on("2018"),
                        null,
                        null));
        ready.when(Certification.SLICE, issue("2018", "2018")).then(issued(7, 0));
    }

    @Test
    void work_under_a_record_that_is_one_person_with_theirs_counts() {
        ready.also(
                work(10, Reporter.STAFF, "2018-05-05"),
                town.work(new WorkId(UUID.randomUUID()), 20, Reporter.STAFF, "2018-05-06", town.jan));
        ready.when(Certification.SLICE, issue("2018", "2018")).then(issued(10, 0));
        ready.also(new PeopleMerged(town.jan, town.anna, on("2019"), null, null))
                .when(Certification.SLICE, issue("2018", "2018"))
                .then(issued(30, 0));
    }

    @Test
    void for_a_period_that_can_have_been() {
        ready.also(work(10, Reporter.STAFF, "2018-05-05"));
        ready.when(Certification.SLICE, issue("2019", "2018")).refused(Rule.CERTIFICATE_PERIOD_IMPOSSIBLE, "until");
        ready.when(Certification.SLICE, issue("2018", "2018-05/.."))
                .refused(Rule.CERTIFICATE_PERIOD_IMPOSSIBLE, "until");
        ready.when(Certification.SLICE, issue("2018", "2027")).refused(Rule.DATE_IN_FUTURE, "until");
    }

    @Test
    void once_for_somebody_by_somebody() {
        Given.facts(town.institution())
                .when(Certification.SLICE, issue("2018", "2018"))
                .refused(Rule.PERSON_UNKNOWN, "personId");
        Given.facts(town.person(town.anna, null))
                .when(Certification.SLICE, issue("2018", "2018"))
                .refused(Rule.INSTITUTION_UNKNOWN, "institutionId");
        ready.also(work(10, Reporter.STAFF, "2018-05-05"), issued(10, 0));
        ready.when(Certification.SLICE, issue("2018", "2018"))
                .refused(Rule.CERTIFICATE_ALREADY_EXISTS, "certificateId");
    }

    private List<Participant> people() {
        return List.of(town.participant(town.anna));
    }

    private WorkLogged work(int minutes, Reporter by, String on) {
        return town.work(new WorkId(UUID.randomUUID()), minutes, by, on, town.anna);
    }

    private CertificateIssued issued(long minutes, long together) {
        return new CertificateIssued(
                id,
                CertificateCode.of(id),
                town.anna,
                town.cultureHouse,
                on("2018"),
                on("2018"),
                minutes,
                together,
                on("2020"),
                null,
                null);
    }

    private IssueCertificate issue(String from, String until) {
        return new IssueCertificate(id, town.anna, town.cultureHouse, on(from), on(until), on("2020"), null, null);
    }
}
