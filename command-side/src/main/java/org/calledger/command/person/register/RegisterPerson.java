package org.calledger.command.person.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.command.person.PersonalDetails;
import org.calledger.events.AgeBand;
import org.calledger.events.Background;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Sex;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A person, with a name where it is to be kept.
 *
 * @param ageBand as of that day
 * @param birthYear calendar year
 */
public record RegisterPerson(
        @Made PersonId personId,
        @Nullable CommunityId communityId,
        @Nullable AgeBand ageBand,
        @Min(1850) @Max(2200) @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Size(max = 11) List<Background> backgrounds,
        @FreeText @Nullable PersonalDetails personalData,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
