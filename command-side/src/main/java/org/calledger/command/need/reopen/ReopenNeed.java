package org.calledger.command.need.reopen;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A need that was withdrawn is one again. */
public record ReopenNeed(
        NeedId needId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
