package org.calledger.command.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.calledger.access.Role;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.command.decision.Slice;
import org.calledger.events.AgeBand;
import org.calledger.events.CommunityId;
import org.calledger.events.Headcount;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Place;
import org.calledger.events.Source;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** A command with a field of every kind, for the tests of the door. */
@AtMostOne({"personId", "institutionId"})
public record VoiceNeed(
        @Made NeedId needId,
        CommunityId communityId,
        @Size(min = 1, max = 200) String title,
        @Nullable NeedCategory category,
        @Nullable @FreeText @Size(max = 2000) String description,
        @Nullable Place place,
        @Size(max = 3) List<@Size(max = 40) String> beneficiaries,
        @Nullable Headcount voicedBy,
        @Nullable AgeBand ageBand,
        @Nullable @Min(1) @Max(1000) Integer capacity,
        @Nullable PersonId personId,
        @Nullable InstitutionId institutionId,
        @Nullable Map<String, Object> outline,
        @Nullable Map<String, Object> set,
        PartialDate on,
        @Nullable @FreeText @Size(max = 2000) String note,
        @Nullable Source source)
        implements Command {

    public static final Slice<VoiceNeed, Boolean> SLICE = slice(Role.ANIMATOR, Role.COORDINATOR);

    static Slice<VoiceNeed, Boolean> slice(Role... roles) {
        return Slice.of(VoiceNeed.class, roles)
                .records(NeedReported.class)
                .reads(command -> Boundary.facts(NeedReported.class).about(command.needId()))
                .from(false, (known, fact) -> true)
                .decides((known, command, asked) -> {
                    if (known) {
                        throw Rule.NEED_ALREADY_EXISTS.broken("needId", command.needId());
                    }
                    return Decision.of(command.fact());
                });
    }

    NeedReported fact() {
        return new NeedReported(
                needId,
                communityId,
                title,
                category == null ? NeedCategory.UNKNOWN : category,
                description,
                place,
                null,
                beneficiaries,
                voicedBy,
                on,
                note,
                source);
    }
}
