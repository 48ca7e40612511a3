package org.calledger.command.history.dispute;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.MilestoneId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not agree with a milestone.
 *
 * @param byMilestoneId the milestone that says otherwise
 */
public record DisputeMilestone(
        MilestoneId milestoneId,
        @Nullable MilestoneId byMilestoneId,
        @FreeText @Size(min = 1, max = 2000) String reason,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
