package org.calledger.command.initiative.changecapacity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InitiativeId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An initiative has room for more people, or fewer; nobody loses a place.
 *
 * @param capacity people at most
 */
public record ChangeCapacity(
        InitiativeId initiativeId,
        @Min(1) @Max(1_000_000) int capacity,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
