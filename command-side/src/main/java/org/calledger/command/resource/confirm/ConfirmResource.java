package org.calledger.command.resource.confirm;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** A resource is still there. */
public record ConfirmResource(
        ResourceId resourceId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
