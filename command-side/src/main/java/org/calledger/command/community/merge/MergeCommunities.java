package org.calledger.command.community.merge;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.community.Successor;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** Communities end, and one takes their place in the tree. */
public record MergeCommunities(
        @Size(min = 2, max = 25) List<CommunityId> communityIds,
        Successor into,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
