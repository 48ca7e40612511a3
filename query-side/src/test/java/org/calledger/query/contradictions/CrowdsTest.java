package org.calledger.query.contradictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.query.testing.Town.day;

import java.util.List;
import java.util.Map;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreId;
import org.calledger.events.CertificateId;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.PersonId;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.WorkRejected;
import org.calledger.events.WorkId;
import org.calledger.query.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was named of gatherings, what was planned and confirmed of them, and hours that were certified. */
class CrowdsTest extends InTown {
    private final PersonId anna = Town.person();
    private final PersonId jan = Town.person();
    private EventRecorded picnic;
    private long held;

    @BeforeEach
    void begin() {
        town.beginnings().forEach(side::record);
        side.record(Town.registered(anna, town.east));
        side.record(Town.registered(jan, town.east));
        picnic = town.gathering(null, town.east, Headcount.of(5), List.of(), "2006-05-05");
        held = side.record(picnic);
    }

    private long named(PersonId person) {
        return side.record(
                new AttendanceRecorded(picnic.gatheringId(), List.of(Town.who(person)), day("2006-05-06"), null, null));
    }

    @Test
    void more_named_later_than_were_counted_after_all() {
        named(anna);
        long second = named(jan);
        assertThat(found()).isEmpty();
        long fewer = side.correct(held, Map.of("headcount", Map.of("total", 1)));
        assertThat(found()).containsExactly(pair("gathering.more-named-than-counted", second, fewer));
        side.correct(held, Map.of("headcount", Map.of("total", 2)));
        assertThat(found()).isEmpty();
    }

    @Test
    void whoever_was_named_already() {
        long first = named(anna);
        long undone = side.retract(first);
        long again = named(anna);
        assertThat(found()).isEmpty();
        long back = side.retract(undone);
        assertThat(found()).containsExactly(pair("gathering.already-attended", again, back));
    }

    @Test
    void a_plan_of_what_was_held_already() {
        long undone = side.retract(held);
        long planned = side.record(new EventPlanned(
                picnic.gatheringId(),
                null,
                null,
                town.ops,
                "Piknik",
                GatheringKind.MEETING,
                day("2006-06"),
                town.east,
                null,
                null,
                day("2006-05-07"),
                null,
                null));
        assertThat(found()).isEmpty();
        long back = side.retract(undone);
        assertThat(found()).containsExactly(pair("gathering.already-exists", planned, back));
    }

    @Test
    void a_confirmation_of_what_was_recorded_only_later() {
        long confirmed = side.record(new EventConfirmed(picnic.gatheringId(), day("2006-05-06"), null, null));
        side.retract(held);
        long anew = side.record(picnic);
        assertThat(found()).containsExactly(pair("gathering.not-held", confirmed, anew));
    }

    private EventPlanned plan(GatheringId gathering, CentreId centre, String on) {
        return new EventPlanned(
                gathering,
                null,
                centre,
                null,
                "Piknik",
                GatheringKind.MEETING,
                day("2012-06-01"),
                null,
                null,
                null,
                day(on),
                null,
                null);
    }

    @Test
    void people_named_at_what_was_only_planned_after_all() {
        EventRecorded fair = town.gathering(null, town.east, Headcount.of(5), List.of(), "2012-06-01");
        side.record(plan(fair.gatheringId(), town.centre, "2012-05-01"));
        long recorded = side.record(fair);
        long named = side.record(
                new AttendanceRecorded(fair.gatheringId(), List.of(Town.who(anna)), day("2012-06-02"), null, null));
        assertThat(found()).isEmpty();
        long never = side.retract(recorded);
        assertThat(found()).containsExactly(pair("gathering.not-held", named, never));
    }

    @Test
    void a_plan_of_a_centre_that_was_closed_by_then() {
        long planned = side.record(plan(new GatheringId(Town.id()), town.centre, "2012-05-01"));
        assertThat(found()).isEmpty();
        long closed = side.record(new CentreClosed(town.centre, null, day("2012-04-30"), null, null));
        assertThat(found()).containsExactly(pair("gathering.centre-closed", planned, closed));
    }

    @Test
    void a_certificate_of_no_work_that_stands() {
        WorkId work = new WorkId(Town.id());
        side.record(town.work(work, 60, null, List.of(Town.who(anna)), Reporter.STAFF, "2006-05-05"));
        long certified = side.record(town.certificate(new CertificateId(Town.id()), anna, "2006", 60));
        assertThat(found()).isEmpty();
        long rejected = side.record(new WorkRejected(work, "nikogo nie było", day("2006-06"), null, null));
        assertThat(found()).containsExactly(pair("certificate.no-confirmed-work", certified, rejected));
        side.retract(rejected);
        assertThat(found()).isEmpty();
    }
}
