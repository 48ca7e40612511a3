package org.calledger.command.history.record;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.command.decision.Made;
import org.calledger.events.Confidence;
import org.calledger.events.MilestoneId;
import org.calledger.events.PartialDate;
import org.calledger.events.Source;
import org.calledger.events.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Something worth remembering happened, as a source says.
 *
 * @param source required, by the rule milestone.source-required
 */
public record RecordMilestone(
        @Made MilestoneId milestoneId,
        @Size(min = 1, max = 200) String title,
        @FreeText @Size(max = 2000) @Nullable String text,
        @Nullable Subject subject,
        @Nullable Confidence confidence,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
