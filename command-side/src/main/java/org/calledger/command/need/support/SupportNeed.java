package org.calledger.command.need.support;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.FreeText;
import org.calledger.events.Headcount;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A person, or a number of people, want a need answered. */
@ExactlyOne({"personId", "headcount"})
public record SupportNeed(
        NeedId needId,
        @Nullable PersonId personId,
        @Nullable Headcount headcount,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
