package org.calledger.command.person.correct;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.person.PersonalDetails;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, said anew: all of it takes the place of all that was said before.
 *
 * @param reason required, by the rule history.reason-required; nobody is named in it
 */
public record CorrectPersonalData(
        PersonId personId,
        @FreeText PersonalDetails personalData,
        @FreeText @Size(max = 2000) @Nullable String reason,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {

    @Override
    public @Nullable PartialDate on() {
        return null;
    }
}
