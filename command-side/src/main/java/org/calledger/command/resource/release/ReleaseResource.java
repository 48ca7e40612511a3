package org.calledger.command.resource.release;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A resource serves an initiative no more. */
public record ReleaseResource(
        ResourceId resourceId,
        InitiativeId initiativeId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
