package org.calledger.command.coalition.form;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.CoalitionId;
import org.calledger.events.InstitutionId;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * Institutions begin to work together around a problem.
 *
 * @param problem in words; this or a need is required, by the rule coalition.problem-required
 * @param institutionIds at least two, by the rule coalition.too-few-members
 */
public record FormCoalition(
        @Made CoalitionId coalitionId,
        @Size(min = 1, max = 200) String name,
        @Size(max = 2000) @Nullable String problem,
        @Size(max = 20) List<NeedId> needIds,
        @Size(max = 40) List<InstitutionId> institutionIds,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
