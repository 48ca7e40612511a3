package org.calledger.command.programme.close;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A programme or project ends. */
public record CloseProgramme(
        ProgrammeId programmeId,
        @FreeText @Size(max = 2000) @Nullable String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
