package org.calledger.command.history.correct;

import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of anything was wrong.
 *
 * @param eventId of the ledger event, of any type but corrections and retractions
 * @param set the right values of the fields that were wrong, by their names in the event; null takes a field away
 * @param reason required, by the rule history.reason-required
 */
public record CorrectFact(
        UUID eventId,
        Map<String, @Nullable Object> set,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }
}
