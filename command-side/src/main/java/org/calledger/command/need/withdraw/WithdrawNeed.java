package org.calledger.command.need.withdraw;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A need is taken back: it no longer is one, or never was. */
public record WithdrawNeed(
        NeedId needId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
