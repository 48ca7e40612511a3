package org.calledger.command.animator.appoint;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreId;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointAnimatorTest {
    private final Town town = new Town();
    private final AppointmentId second = new AppointmentId(UUID.randomUUID());
    private final Given ready = Given.facts(town.institutions())
            .also(town.centreOpened(), town.person(town.anna, null), town.person(town.jan, null));

    @Test
    void a_person_takes_up_a_named_post() {
        ready.when(Appointment.SLICE, appoint(town.anna, town.centre, " Animatorka osiedla ", null, "2012"))
                .then(new AnimatorAppointed(
                        second,
                        town.anna,
                        town.centre,
                        town.cultureHouse,
                        "Animatorka osiedla",
                        null,
                        on("2012"),
                        null,
                        null));
    }

    @Test
    void without_a_named_post_nobody_is_appointed() {
        ready.when(Appointment.SLICE, appoint(town.anna, null, null, null, "2012"))
                .refused(Rule.ANIMATOR_POST_REQUIRED, "post");
        ready.when(Appointment.SLICE, appoint(town.anna, null, "  ", null, "2012"))
                .refused(Rule.ANIMATOR_POST_REQUIRED, "post");
    }

    @Test
    void nobody_holds_one_post_twice_at_a_time() {
        ready.also(held("Animator", "2012-01-01", "2013-12-31"));
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2013-12-31"))
                .refused(Rule.ANIMATOR_ALREADY_APPOINTED, "personId");
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2014-01-01"))
                .accepted();
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", "2011-12-31", "2011-01-01"))
                .accepted();
        ready.when(Appointment.SLICE, appoint(town.anna, null, "koordynator", null, "2013"))
                .accepted();
        ready.when(Appointment.SLICE, appoint(town.jan, null, "animator", null, "2013"))
                .accepted();
    }

    @Test
    void what_is_only_known_by_the_year_may_follow() {
        ready.also(held("Animator", "2012", "2013"));
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2013"))
                .accepted();
    }

    @Test
    void a_post_that_was_left_is_free() {
        AnimatorAppointed first = held("Animator", "2012-01-01", null);
        ready.also(first);
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2015"))
                .refused(Rule.ANIMATOR_ALREADY_APPOINTED, "personId");
        ready.also(new AppointmentEnded(
                        first.appointmentId(), town.anna, town.cultureHouse, on("2014-06-30"), null, null))
                .when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2015"))
                .accepted();
    }

    @Test
    void by_an_employer_at_a_centre_there_is() {
        Given.facts(town.person(town.anna, null))
                .when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2015"))
                .refused(Rule.INSTITUTION_UNKNOWN, "employerId");
        Given.facts(town.institution())
                .when(Appointment.SLICE, appoint(town.anna, null, "animator", null, "2015"))
                .refused(Rule.PERSON_UNKNOWN, "personId");
        ready.when(Appointment.SLICE, appoint(town.anna, town.centre, "animator", null, "2009"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "on");
        ready.also(town.centreClosed("2014"))
                .when(Appointment.SLICE, appoint(town.anna, town.centre, "animator", null, "2015"))
                .refused(Rule.CENTRE_CLOSED, "centreId");
        ready.when(Appointment.SLICE, appoint(town.anna, null, "animator", "2014", "2015"))
                .refused(Rule.DATE_BEFORE_BEGINNING, "until");
    }

    private AnimatorAppointed held(String post, String on, @Nullable String until) {
        return new AnimatorAppointed(
                new AppointmentId(UUID.randomUUID()),
                town.anna,
                null,
                town.cultureHouse,
                post,
                until == null ? null : on(until),
                on(on),
                null,
                null);
    }

    private AppointAnimator appoint(
            PersonId person, @Nullable CentreId centre, @Nullable String post, @Nullable String until, String on) {
        return new AppointAnimator(
                second, person, centre, town.cultureHouse, post, until == null ? null : on(until), on(on), null, null);
    }
}
