package org.calledger.command.gathering;

import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.gathering.attend.Attendance;
import org.calledger.command.gathering.attend.RecordAttendance;
import org.calledger.command.gathering.cancel.CancelEvent;
import org.calledger.command.gathering.cancel.Cancellation;
import org.calledger.command.gathering.confirm.ConfirmEvent;
import org.calledger.command.gathering.confirm.Confirmation;
import org.calledger.command.gathering.correct.CorrectEvent;
import org.calledger.command.gathering.correct.EventCorrection;
import org.calledger.command.gathering.plan.EventPlan;
import org.calledger.command.gathering.plan.PlanEvent;
import org.calledger.command.gathering.record.EventRecord;
import org.calledger.command.gathering.record.RecordEvent;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CentreId;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventConfirmed;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.ledger.axon.EventJson;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the plan of a gathering to its confirmation, or its cancelling. */
class GatheringLifeTest {
    private final Town town = new Town();
    private final Given ready = Given.facts(town.communities())
            .also(town.institution(), town.adopted("2000"), town.centreOpened())
            .also(town.person(town.anna, null), town.person(town.jan, null));

    @Test
    void a_plan_names_its_day_and_who_holds_it() {
        ready.when(EventPlan.SLICE, plan(town.centre, "2027-05-01", "2026-11-01"))
                .then(planned());
        ready.when(EventPlan.SLICE, plan(town.centre, "2026-10-31", "2026-11-01"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "plannedFor");
        ready.when(EventPlan.SLICE, plan(null, "2027-05-01", "2026-11-01"))
                .refused(Rule.GATHERING_ORGANISER_REQUIRED, "initiativeId");
        ready.also(planned());
        ready.when(EventPlan.SLICE, plan(town.centre, "2027-05-01", "2026-11-01"))
                .refused(Rule.GATHERING_ALREADY_EXISTS, "gatheringId");
        ready.also(town.centreClosed("2026-01-01"));
        ready.when(EventPlan.SLICE, plan(town.centre, "2027-05-01", "2026-11-01"))
                .refused(Rule.GATHERING_ALREADY_EXISTS, "gatheringId");
        Given.facts(town.institution(), town.centreOpened(), town.centreClosed("2026-01-01"))
                .when(EventPlan.SLICE, plan(town.centre, "2027-05-01", "2026-11-01"))
                .refused(Rule.GATHERING_CENTRE_CLOSED, "centreId");
    }

    @Test
    void what_was_planned_is_held_or_cancelled() {
        ready.also(planned());
        ready.when(EventRecord.SLICE, record()).accepted();
        ready.when(Cancellation.SLICE, cancel("2026-10-31")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.when(Cancellation.SLICE, cancel("2026-11-20")).then(cancelled());
        ready.also(cancelled());
        ready.when(Cancellation.SLICE, cancel("2026-11-20")).refused(Rule.GATHERING_CANCELLED, "gatheringId");
        ready.when(EventRecord.SLICE, record()).refused(Rule.GATHERING_CANCELLED, "gatheringId");
        Given.nothing().when(Cancellation.SLICE, cancel("2026")).refused(Rule.GATHERING_UNKNOWN, "gatheringId");
    }

    @Test
    void people_are_named_later_as_they_were_on_the_day() {
        ready.also(town.gathering("2018-05-05"));
        ready.when(Attendance.SLICE, attend(town.jan, town.anna))
                .then(new AttendanceRecorded(
                        town.picnic,
                        List.of(new Participant(town.jan, AgeBand.parse("25-44"), Sex.F, List.of(Background.RESIDENT))),
                        on("2026-11-01"),
                        null,
                        null));
        ready.when(Attendance.SLICE, attend(town.anna)).refused(Rule.GATHERING_ALREADY_ATTENDED, "personIds");
        ready.when(Attendance.SLICE, attend(new PersonId(UUID.randomUUID()))).refused(Rule.PERSON_UNKNOWN, "personIds");
    }

    @Test
    void never_more_than_were_counted_in_all() {
        ready.also(town.gathering("2018-05-05"));
        PersonId[] nine =
                Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(9).toArray(PersonId[]::new);
        Stream.of(nine).forEach(person -> ready.also(town.person(person, null)));
        ready.also(ready.when(Attendance.SLICE, attend(nine)).decision().facts().getFirst());
        ready.when(Attendance.SLICE, attend(town.jan)).refused(Rule.GATHERING_MORE_NAMED_THAN_COUNTED, "personIds");
        CorrectEvent fewer = EventJson.mapper()
                .readValue(
                        "{\"gatheringId\": \"" + town.picnic
                                + "\", \"reason\": \"x\", \"set\": {\"headcount\": {\"total\": 9}}}",
                        CorrectEvent.class);
        ready.when(EventCorrection.SLICE, fewer).refused(Rule.GATHERING_MORE_NAMED_THAN_COUNTED, "set");
    }

    @Test
    void nobody_attends_or_confirms_what_was_not_held() {
        ready.when(Attendance.SLICE, attend(town.jan)).refused(Rule.GATHERING_UNKNOWN, "gatheringId");
        ready.also(planned());
        ready.when(Attendance.SLICE, attend(town.jan)).refused(Rule.GATHERING_NOT_HELD, "gatheringId");
        ready.when(Confirmation.SLICE, confirm("2026-11-01"))
                .by("another")
                .refused(Rule.GATHERING_NOT_HELD, "gatheringId");
        ready.also(town.gathering("2018-05-05"), cancelled());
        ready.when(Attendance.SLICE, attend(town.jan)).refused(Rule.GATHERING_CANCELLED, "gatheringId");
        ready.when(Confirmation.SLICE, confirm("2026-11-01"))
                .by("another")
                .refused(Rule.GATHERING_CANCELLED, "gatheringId");
    }

    @Test
    void somebody_else_than_who_recorded_it_confirms_it_once() {
        ready.also(town.gathering("2018-05-05"));
        EventConfirmed confirmed = new EventConfirmed(town.picnic, on("2018-05-06"), null, null);
        ready.when(Confirmation.SLICE, confirm("2018-05-06"))
                .refused(Rule.GATHERING_CONFIRMED_BY_RECORDER, "gatheringId");
        ready.when(Confirmation.SLICE, confirm("2018-05-04")).by("another").refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.when(Confirmation.SLICE, confirm("2018-05-06")).by("another").then(confirmed);
        ready.also(confirmed);
        ready.when(Confirmation.SLICE, confirm("2018-05-06"))
                .by("a third")
                .refused(Rule.GATHERING_ALREADY_CONFIRMED, "gatheringId");
    }

    private PlanEvent plan(@Nullable CentreId centre, String day, String madeOn) {
        return new PlanEvent(
                town.picnic,
                null,
                centre,
                null,
                "Piknik",
                GatheringKind.FESTIVAL,
                on(day),
                null,
                null,
                30,
                on(madeOn),
                null,
                null);
    }

    private EventPlanned planned() {
        return new EventPlanned(
                town.picnic,
                null,
                town.centre,
                null,
                "Piknik",
                GatheringKind.FESTIVAL,
                on("2027-05-01"),
                town.district,
                null,
                30,
                on("2026-11-01"),
                null,
                null);
    }

    private RecordEvent record() {
        return new RecordEvent(
                town.picnic,
                null,
                town.centre,
                null,
                "Piknik",
                GatheringKind.FESTIVAL,
                null,
                null,
                Headcount.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null,
                null,
                on("2026-11-21"),
                null,
                null);
    }

    private CancelEvent cancel(String day) {
        return new CancelEvent(town.picnic, "burza", on(day), null, null);
    }

    private EventCancelled cancelled() {
        return new EventCancelled(town.picnic, "burza", on("2026-11-20"), null, null);
    }

    private RecordAttendance attend(PersonId... people) {
        return new RecordAttendance(town.picnic, List.of(people), on("2026-11-01"), null, null);
    }

    private ConfirmEvent confirm(String day) {
        return new ConfirmEvent(town.picnic, on(day), null, null);
    }
}
