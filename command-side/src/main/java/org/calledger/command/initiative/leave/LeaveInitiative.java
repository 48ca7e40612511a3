package org.calledger.command.initiative.leave;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A person or an institution leaves an initiative, or its waiting list. */
@ExactlyOne({"personId", "institutionId"})
public record LeaveInitiative(
        InitiativeId initiativeId,
        @Nullable PersonId personId,
        @Nullable InstitutionId institutionId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
