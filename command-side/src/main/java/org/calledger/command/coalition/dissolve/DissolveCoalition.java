package org.calledger.command.coalition.dissolve;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CoalitionId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A coalition ends. */
public record DissolveCoalition(
        CoalitionId coalitionId,
        @FreeText @Size(max = 2000) @Nullable String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
