package org.calledger.command.gathering.cancel;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.GatheringId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A gathering does not take place, or did not: it counts in no figure. */
public record CancelEvent(
        GatheringId gatheringId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
