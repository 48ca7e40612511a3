package org.calledger.command.volunteering.correct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.Headcount;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/**
 * Work was recorded wrongly: from now on these fields read otherwise.
 *
 * @param set the new values; what is not named stays
 * @param reason required, by the rule history.reason-required
 */
public record CorrectWork(
        WorkId workId,
        Fields set,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }

    /** Fields of work that may be corrected. */
    public record Fields(
            @Min(0) @Max(1_000_000_000) @Nullable Integer minutes,
            @Nullable Headcount headcount,
            @Nullable PartialDate on) {}
}
