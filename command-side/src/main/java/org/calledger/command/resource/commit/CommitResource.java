package org.calledger.command.resource.commit;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.ResourceId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * A resource is promised to an initiative.
 *
 * @param until the last day it is promised for; absent: until the initiative ends
 */
public record CommitResource(
        ResourceId resourceId,
        InitiativeId initiativeId,
        @Nullable PartialDate until,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
