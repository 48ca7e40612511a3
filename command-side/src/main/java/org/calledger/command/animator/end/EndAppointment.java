package org.calledger.command.animator.end;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.AppointmentId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An animator leaves the post. */
public record EndAppointment(
        AppointmentId appointmentId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
