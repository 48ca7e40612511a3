package org.calledger.command.initiative.complete;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.NeedOutcome;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An initiative comes to its end; it says of each need how far it was met. */
public record CompleteInitiative(
        InitiativeId initiativeId,
        @Size(max = 30) List<NeedOutcome> outcomes,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
