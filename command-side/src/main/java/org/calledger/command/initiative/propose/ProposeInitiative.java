package org.calledger.command.initiative.propose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CentreId;
import org.calledger.events.InitiativeId;
import org.calledger.events.InitiativeKind;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedId;
import org.calledger.events.Origin;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Proposer;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking that answers needs is proposed.
 *
 * @param capacity people at most; absent: no bound
 */
@ExactlyOne({"centreId", "institutionId"})
public record ProposeInitiative(
        @Made InitiativeId initiativeId,
        @Nullable CentreId centreId,
        @Nullable InstitutionId institutionId,
        @Size(min = 1, max = 200) String title,
        InitiativeKind kind,
        Origin origin,
        @Size(max = 30) List<NeedId> needIds,
        @Min(1) @Max(1_000_000) @Nullable Integer capacity,
        @Nullable ProgrammeId programmeId,
        @Nullable Proposer proposedBy,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
