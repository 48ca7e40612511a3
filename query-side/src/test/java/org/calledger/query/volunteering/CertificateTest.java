package org.calledger.query.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calledger.events.CertificateCode;
import org.calledger.events.CertificateId;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonId;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkConfirmed;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.query.projection.ReadSide;
import org.calledger.query.testing.Town;
import org.calledger.query.volunteering.Certificate.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private final Town town = new Town();
    private final ReadSide side = new ReadSide();
    private final PersonId anna = Town.person();
    private final WorkId own = new WorkId(Town.id());
    private final CertificateId id = new CertificateId(Town.id());
    private long ownAt;
    private long togetherAt;
    private long confirmedAt;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        ownAt = side.record(town.work(own, 120, null, List.of(Town.who(anna)), Reporter.SELF, "2009-05-05"));
        togetherAt = side.record(
                town.work(300, null, List.of(Town.who(anna), Town.who(Town.person())), Reporter.STAFF, "2009-06"));
        confirmedAt = side.record(new WorkConfirmed(own, 120, Town.day("2009-05-06"), null, null));
        side.record(town.certificate(id, anna, "2009", 120));
    }

    @AfterEach
    void end() {
        side.close();
    }

    private Certificate asked(String code) {
        return side.ask(at -> CertificateTable.asked(at, code));
    }

    private void is(Status status) {
        assertThat(asked(CertificateCode.of(id).text()).status()).isEqualTo(status);
    }

    @Test
    void it_says_what_it_certifies_and_not_whose_it_is() {
        Certificate certificate =
                asked(CertificateCode.of(id).text().toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(certificate.status()).isEqualTo(Status.VALID);
        assertThat(certificate.institutionName()).isEqualTo("Ośrodek Pomocy Społecznej");
        assertThat(certificate.minutes()).isEqualTo(120);
        assertThat(certificate.toString()).doesNotContain(anna.toString());
    }

    @Test
    void what_was_never_issued_is_unknown() {
        assertThat(asked(CertificateCode.of(new CertificateId(Town.id())).text())
                        .status())
                .isEqualTo(Status.UNKNOWN);
        assertThat(asked("żółć").status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void more_work_leaves_it_as_it_is() {
        side.record(town.work(60, null, List.of(Town.who(anna)), Reporter.STAFF, "2009-07"));
        is(Status.VALID);
    }

    @Test
    void corrected_hours_make_it_stale_and_putting_them_back_valid() {
        long correction = side.correct(ownAt, Map.of("minutes", 90));
        is(Status.STALE);
        side.retract(correction);
        is(Status.VALID);
    }

    @Test
    void so_do_another_day_a_retraction_and_a_rejection() {
        long day = side.correct(togetherAt, Map.of("on", "2010-01-01"));
        is(Status.STALE);
        side.retract(day);
        long gone = side.retract(togetherAt);
        is(Status.STALE);
        side.retract(gone);
        long unconfirmed = side.retract(confirmedAt);
        is(Status.STALE);
        side.retract(unconfirmed);
        is(Status.VALID);
        side.record(new WorkRejected(own, "nikogo nie było", Town.day("2010"), null, null));
        is(Status.STALE);
    }

    @Test
    void work_under_a_record_that_was_merged_counts_from_its_merging_on() {
        PersonId same = Town.person();
        long work = side.record(town.work(45, null, List.of(Town.who(same)), Reporter.STAFF, "2009-08"));
        long merging = side.record(new PeopleMerged(same, anna, Town.day("2010"), null, null));
        is(Status.VALID);
        side.correct(work, Map.of("minutes", 50));
        is(Status.VALID);
        CertificateId later = new CertificateId(Town.id());
        side.record(town.certificate(later, anna, "2009", 170));
        String code = CertificateCode.of(later).text();
        assertThat(asked(code).status()).isEqualTo(Status.VALID);
        long correction = side.correct(work, Map.of("minutes", 55));
        assertThat(asked(code).status()).isEqualTo(Status.STALE);
        side.retract(correction);
        assertThat(asked(code).status()).isEqualTo(Status.VALID);
        side.retract(merging);
        assertThat(asked(code).status()).isEqualTo(Status.STALE);
        is(Status.VALID);
    }

    @Test
    void what_was_not_counted_may_change() {
        long later = side.record(town.work(60, null, List.of(Town.who(anna)), Reporter.SELF, "2009-07"));
        side.correct(later, Map.of("minutes", 30));
        is(Status.VALID);
    }
}
