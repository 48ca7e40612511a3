package org.calledger.command.volunteering.reject;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.events.WorkId;
import org.jspecify.annotations.Nullable;

/** Somebody of the host says that the work was not done so. */
public record RejectWork(
        WorkId workId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
