package org.calledger.command.animator.appoint;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A person takes up an animator's post.
 *
 * @param employerId the institution that employs them
 * @param post as the employer names it; required, by the rule animator.post-required
 * @param until the last day it is meant for; absent: open
 */
public record AppointAnimator(
        @Made AppointmentId appointmentId,
        PersonId personId,
        @Nullable CentreId centreId,
        InstitutionId employerId,
        @Size(max = 200) @Nullable String post,
        @Nullable PartialDate until,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
