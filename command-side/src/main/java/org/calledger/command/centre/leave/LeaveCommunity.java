package org.calledger.command.centre.leave;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A centre no longer serves a community, nor what lies below it. */
public record LeaveCommunity(
        CentreId centreId,
        CommunityId communityId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
