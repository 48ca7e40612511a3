package org.calledger.command.history.retract;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A fact was recorded by mistake: from now on it reads as absent.
 *
 * @param eventId of the ledger event, of any type, a retraction or correction included
 * @param reason required, by the rule history.reason-required
 */
public record RetractFact(
        UUID eventId,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }
}
