package org.calledger.command.gathering.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A gathering is to be held, by exactly one of initiative, centre, institution.
 *
 * @param plannedFor the day it is to be held; {@code on} is the day the plan was made
 * @param communityId where it is to be; absent: the only community of its initiative or centre, if they have one only
 * @param capacity people at most; absent: no bound
 */
@AtMostOne({"initiativeId", "centreId", "institutionId"})
public record PlanEvent(
        @Made GatheringId gatheringId,
        @Nullable InitiativeId initiativeId,
        @Nullable CentreId centreId,
        @Nullable InstitutionId institutionId,
        @Size(min = 1, max = 200) String title,
        GatheringKind kind,
        PartialDate plannedFor,
        @Nullable CommunityId communityId,
        @Nullable Place place,
        @Min(1) @Max(1_000_000) @Nullable Integer capacity,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
