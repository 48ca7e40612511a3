package org.calledger.command.animator.end;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AnimatorEvent.AppointmentEnded;
import org.calledger.events.Fact;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Is there such an appointment, not yet ended? Other appointments of the person are left out. */
public record AppointmentEnd(Known known, @Nullable AppointmentEnded ended) {
    public static final Slice<EndAppointment, AppointmentEnd> SLICE = Slice.of(EndAppointment.class, Role.COORDINATOR)
            .records(AppointmentEnded.class)
            .reads(command ->
                    facts(AnimatorAppointed.class, AppointmentEnded.class).about(command.appointmentId()))
            .from(new AppointmentEnd(Known.NOTHING, null), AppointmentEnd::evolve)
            .decides(AppointmentEnd::decide);

    private AppointmentEnd evolve(Fact fact) {
        return fact instanceof AppointmentEnded end
                ? new AppointmentEnd(known, end)
                : new AppointmentEnd(known.with(fact), ended);
    }

    private Decision decide(EndAppointment command, Asked asked) {
        AnimatorAppointed appointed = known.get(AnimatorAppointed.class, "appointmentId", command.appointmentId());
        if (ended != null) {
            throw Rule.APPOINTMENT_CLOSED.broken("appointmentId", command.appointmentId(), ended.on());
        }
        Chronology.notBefore(command.on(), appointed);
        return Decision.of(new AppointmentEnded(
                command.appointmentId(),
                appointed.personId(),
                appointed.employerId(),
                command.on(),
                command.note(),
                command.source()));
    }
}
