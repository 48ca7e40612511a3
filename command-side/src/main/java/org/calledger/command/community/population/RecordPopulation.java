package org.calledger.command.community.population;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CommunityId;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** So many people live there on that day. */
public record RecordPopulation(
        CommunityId communityId,
        Headcount headcount,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
