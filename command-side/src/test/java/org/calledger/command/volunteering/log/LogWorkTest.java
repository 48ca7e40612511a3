package org.calledger.command.volunteering.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calledger.command.decision.Town.on;

import java.util.List;
import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.command.decision.Warning;
import org.calledger.events.AgreementId;
import org.calledger.events.CentreId;
import org.calledger.events.GatheringId;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.PersonId;
import org.calledger.events.Reporter;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.VolunteeringEnded;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.WorkId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogWorkTest {
    private final Town town = new Town();
    private final WorkId work = new WorkId(UUID.randomUUID());
    private final Given ready = Given.facts(
            town.institution(), town.centreOpened(), town.gathering("2014-06-01"), town.person(town.anna, null));

    @Test
    void people_named_or_counted_worked() {
        ready.when(WorkLog.SLICE, log(null, town.centre, 600, null, "2014-06-01", town.anna))
                .then(logged(null, town.centre, 600, null, List.of(town.participant(town.anna))));
        ready.when(WorkLog.SLICE, log(town.picnic, null, 600, Headcount.of(3), "2014-06-01"))
                .then(logged(town.picnic, null, 600, Headcount.of(3), List.of()));
    }

    @Test
    void nobody_works_more_than_a_day_a_day() {
        ready.when(WorkLog.SLICE, log(null, town.centre, 2_880, Headcount.of(2), "2014-06-01"))
                .accepted();
        ready.when(WorkLog.SLICE, log(null, town.centre, 2_881, Headcount.of(2), "2014-06-01"))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "minutes");
        ready.when(WorkLog.SLICE, log(null, town.centre, 1, Headcount.of(0), "2014-06-01"))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "minutes");
        ready.when(WorkLog.SLICE, log(null, town.centre, 1_441, null, "2014-06-01", town.anna, town.anna))
                .refused(Rule.WORK_MINUTES_IMPOSSIBLE, "minutes");
    }

    @Test
    void what_is_not_known_is_not_held_against_it() {
        ready.when(WorkLog.SLICE, log(null, town.centre, 90_000, Headcount.UNKNOWN, "2014-06-01"))
                .accepted();
        ready.when(WorkLog.SLICE, log(null, town.centre, 1_440 * 30, Headcount.of(1), "2014-06"))
                .accepted();
        ready.when(WorkLog.SLICE, log(null, town.centre, 90_000, Headcount.of(1), "2014-06-01/.."))
                .accepted();
    }

    @Test
    void for_somebody_by_somebody() {
        ready.when(WorkLog.SLICE, log(null, null, 60, Headcount.of(1), "2014"))
                .refused(Rule.WORK_ORGANISER_REQUIRED, "initiativeId");
        ready.when(WorkLog.SLICE, log(null, town.centre, 60, null, "2014"))
                .refused(Rule.WORK_PEOPLE_REQUIRED, "personIds");
        ready.when(WorkLog.SLICE, log(null, town.centre, 60, null, "2014", town.jan))
                .refused(Rule.PERSON_UNKNOWN, "personIds");
        Given.nothing()
                .when(WorkLog.SLICE, log(town.picnic, null, 60, Headcount.of(1), "2014"))
                .refused(Rule.GATHERING_UNKNOWN, "gatheringId");
    }

    @Test
    void not_for_a_centre_that_was_not_yet_or_no_more() {
        ready.when(WorkLog.SLICE, log(null, town.centre, 60, Headcount.of(1), "2010-02-28"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.centreClosed("2014-05-31"))
                .when(WorkLog.SLICE, log(null, town.centre, 60, Headcount.of(1), "2014-06-01"))
                .refused(Rule.CENTRE_CLOSED, "centreId");
    }

    @Test
    void beyond_thirty_days_an_agreement_is_missed_and_nothing_refused() {
        ready.also(town.work(new WorkId(UUID.randomUUID()), 60, Reporter.STAFF, "2014-06-01", town.anna));
        assertThat(warnings("2014-07-01")).isEmpty();
        assertThat(warnings("2014-07-02")).containsExactly(Warning.WORK_WITHOUT_AGREEMENT);
        assertThat(warnings("2014")).isEmpty();
        AgreementId agreement = new AgreementId(UUID.randomUUID());
        ready.also(new VolunteeringAgreed(
                agreement, town.anna, town.cultureHouse, on("2014-12-31"), null, on("2014-07-01"), null, null));
        assertThat(warnings("2014-07-02")).isEmpty();
        assertThat(warnings("2015-01-01")).containsExactly(Warning.WORK_WITHOUT_AGREEMENT);
        ready.also(new VolunteeringEnded(agreement, town.anna, town.cultureHouse, on("2014-09-01"), null, null));
        assertThat(warnings("2014-09-02")).containsExactly(Warning.WORK_WITHOUT_AGREEMENT);
    }

    @Test
    void work_for_others_does_not_count_towards_the_thirty_days() {
        ready.also(new WorkLogged(
                new WorkId(UUID.randomUUID()),
                null,
                null,
                null,
                town.school,
                60,
                List.of(town.participant(town.anna)),
                null,
                Reporter.STAFF,
                null,
                null,
                null,
                on("2014-01-01"),
                null,
                null));
        assertThat(warnings("2014-07-02")).isEmpty();
    }

    private List<Warning> warnings(String on) {
        return ready.when(WorkLog.SLICE, log(null, town.centre, 60, null, on, town.anna))
                .decision()
                .warnings();
    }

    @Test
    void once() {
        ready.also(logged(null, town.centre, 60, Headcount.of(1), List.of()))
                .when(WorkLog.SLICE, log(null, town.centre, 60, Headcount.of(1), "2014"))
                .refused(Rule.WORK_ALREADY_EXISTS, "workId");
    }

    private LogWork log(
            @Nullable GatheringId gathering,
            @Nullable CentreId centre,
            int minutes,
            @Nullable Headcount headcount,
            String on,
            PersonId... people) {
        return new LogWork(
                work,
                null,
                gathering,
                centre,
                null,
                minutes,
                List.of(people),
                headcount,
                Reporter.STAFF,
                null,
                null,
                null,
                on(on),
                null,
                null);
    }

    private WorkLogged logged(
            @Nullable GatheringId gathering,
            @Nullable CentreId centre,
            int minutes,
            @Nullable Headcount headcount,
            List<Participant> people) {
        return new WorkLogged(
                work,
                null,
                gathering,
                centre,
                null,
                minutes,
                people,
                headcount,
                Reporter.STAFF,
                null,
                null,
                town.district,
                on("2014-06-01"),
                null,
                null);
    }
}
