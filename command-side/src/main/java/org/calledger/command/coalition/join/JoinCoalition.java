package org.calledger.command.coalition.join;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/** An institution joins a coalition. */
public record JoinCoalition(
        CoalitionId coalitionId,
        InstitutionId institutionId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
