package org.calledger.command.volunteering.confirm;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/** Somebody of the host says that the work was done. */
public record ConfirmWork(
        WorkId workId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source) implements Command {}
