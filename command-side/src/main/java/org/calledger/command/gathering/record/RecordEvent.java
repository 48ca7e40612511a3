package org.calledger.command.gathering.record;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.GatheringId;
import org.calledger.events.GatheringKind;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A gathering was held.
 *
 * @param communityId where it counts; absent: the only community of its initiative or centre, if they have one only
 * @param personIds people named who attended
 * @param minutes the protocol's text
 * @param evidenceSha256 of the scanned attendance sheet, in hexadecimal
 */
@AtMostOne({"initiativeId", "centreId", "institutionId"})
public record RecordEvent(
        @Made GatheringId gatheringId,
        @Nullable InitiativeId initiativeId,
        @Nullable CentreId centreId,
        @Nullable InstitutionId institutionId,
        @Size(min = 1, max = 200) String title,
        GatheringKind kind,
        @Nullable CommunityId communityId,
        @Nullable Place place,
        Headcount headcount,
        @Size(max = 50) List<PersonId> personIds,
        @Size(max = 50) List<PersonId> organiserIds,
        @FreeText @Size(max = 10_000) @Nullable String minutes,
        @Nullable ProgrammeId programmeId,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String evidenceSha256,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
