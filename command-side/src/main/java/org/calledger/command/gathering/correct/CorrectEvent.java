package org.calledger.command.gathering.correct;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
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
 * What was recorded of a gathering was wrong.
 *
 * @param set the right values of the fields that were wrong, at least one
 * @param reason required, by the rule history.reason-required
 */
public record CorrectEvent(
        GatheringId gatheringId,
        Fields set,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }

    /** Any field of record-event; one that is absent stays as it was. An organiser takes the place of the former one. */
    @AtMostOne({"initiativeId", "centreId", "institutionId"})
    public record Fields(
            @Nullable InitiativeId initiativeId,
            @Nullable CentreId centreId,
            @Nullable InstitutionId institutionId,
            @Size(min = 1, max = 200) @Nullable String title,
            @Nullable GatheringKind kind,
            @Nullable CommunityId communityId,
            @Nullable Place place,
            @Nullable Headcount headcount,

            @JsonSetter(nulls = Nulls.SET) @Size(max = 50) @Nullable
            List<PersonId> personIds,

            @JsonSetter(nulls = Nulls.SET) @Size(max = 50) @Nullable
            List<PersonId> organiserIds,

            @FreeText @Size(max = 10_000) @Nullable String minutes,
            @Nullable ProgrammeId programmeId,
            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String evidenceSha256,
            @Nullable PartialDate on,
            @FreeText @Size(max = 2000) @Nullable String note,
            @Nullable Source source) {}
}
