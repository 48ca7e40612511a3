package org.calledger.command.person.erase;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be forgotten, under all records that are one with theirs. Nothing takes it back.
 *
 * @param reason required, by the rule history.reason-required; nobody is named in it
 */
public record ErasePersonalData(
        PersonId personId,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }
}
