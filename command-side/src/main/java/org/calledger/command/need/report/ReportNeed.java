package org.calledger.command.need.report;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CommunityId;
import org.calledger.events.Headcount;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A community says what it needs.
 *
 * @param beneficiaries whom it would serve, in the words of the source
 * @param voicedBy how many voiced it
 */
public record ReportNeed(
        @Made NeedId needId,
        CommunityId communityId,
        @Size(min = 1, max = 200) String title,
        @Nullable NeedCategory category,
        @FreeText @Size(max = 2000) @Nullable String description,
        @Nullable Place place,
        @Nullable NeedChannel channel,
        @Size(max = 30) List<@Size(min = 1, max = 200) String> beneficiaries,
        @Nullable Headcount voicedBy,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
