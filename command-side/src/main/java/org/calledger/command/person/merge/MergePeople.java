package org.calledger.command.person.merge;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** Two records were one person from the start; the other one stays. */
public record MergePeople(
        PersonId personId,
        PersonId intoPersonId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
