package org.calledger.command.programme.include;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An initiative becomes part of a programme. */
public record IncludeInitiative(
        ProgrammeId programmeId,
        InitiativeId initiativeId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
