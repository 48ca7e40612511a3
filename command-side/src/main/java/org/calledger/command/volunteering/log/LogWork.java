package org.calledger.command.volunteering.log;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringId;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Reporter;
import org.calledger.events.Source;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * Unpaid work was done.
 *
 * @param minutes in all, for everybody named or counted together
 * @param communityId where it counts; absent: that of its gathering, or the only one of its initiative or centre
 */
@AtMostOne({"initiativeId", "gatheringId", "centreId", "institutionId"})
@ExactlyOne({"personIds", "headcount"})
public record LogWork(
        @Made WorkId workId,
        @Nullable InitiativeId initiativeId,
        @Nullable GatheringId gatheringId,
        @Nullable CentreId centreId,
        @Nullable InstitutionId institutionId,
        @Min(0) @Max(1_000_000_000) int minutes,
        @Size(max = 50) List<PersonId> personIds,
        @Nullable Headcount headcount,
        Reporter reportedBy,
        @Size(min = 1, max = 200) @Nullable String title,
        @Nullable ProgrammeId programmeId,
        @Nullable CommunityId communityId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
