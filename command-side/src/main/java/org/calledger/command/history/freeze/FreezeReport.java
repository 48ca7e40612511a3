package org.calledger.command.history.freeze;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** Keeps the annual report of a community, a centre or all as it stands. */
@AtMostOne({"communityId", "centreId"})
public record FreezeReport(
        @Min(1900) @Max(9999) int year,
        @Nullable CommunityId communityId,
        @Nullable CentreId centreId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
