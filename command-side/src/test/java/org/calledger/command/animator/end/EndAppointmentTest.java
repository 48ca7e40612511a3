package org.calledger.command.animator.end;

import static org.calledger.command.decision.Town.on;

import java.util.UUID;
import org.calledger.command.decision.Given;
import org.calledger.command.decision.Town;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.AppointmentId;
import org.calledger.refusal.Rule;
import org.junit.jupiter.api.Test;

class EndAppointmentTest {
    private final Town town = new Town();
    private final AppointmentId id = new AppointmentId(UUID.randomUUID());
    private final AnimatorAppointed appointed = new AnimatorAppointed(
            id, town.anna, null, town.cultureHouse, "Animator", null, on("2012-03-01"), null, null);
    private final AppointmentEnded ended =
            new AppointmentEnded(id, town.anna, town.cultureHouse, on("2014"), null, null);

    @Test
    void an_animator_leaves_once() {
        Given.facts(appointed).when(AppointmentEnd.SLICE, end("2014")).then(ended);
        Given.facts(appointed, ended)
                .when(AppointmentEnd.SLICE, end("2015"))
                .refused(Rule.APPOINTMENT_CLOSED, "appointmentId");
    }

    @Test
    void a_post_that_was_taken_up_before() {
        Given.nothing().when(AppointmentEnd.SLICE, end("2014")).refused(Rule.APPOINTMENT_UNKNOWN, "appointmentId");
        Given.facts(appointed).when(AppointmentEnd.SLICE, end("2012-02")).refused(Rule.DATE_BEFORE_BEGINNING, "on");
    }

    private EndAppointment end(String on) {
        return new EndAppointment(id, on(on), null, null);
    }
}
