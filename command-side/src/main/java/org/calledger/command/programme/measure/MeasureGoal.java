package org.calledger.command.programme.measure;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.PartialDate;
import org.calledger.events.ProgrammeId;
import org.calledger.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal of a programme was reached on a day.
 *
 * @param code of the goal
 * @param value in the goal's unit
 * @param method how it was found out
 */
public record MeasureGoal(
        ProgrammeId programmeId,
        @Size(min = 1, max = 60) String code,
        BigDecimal value,
        @Size(max = 2000) @Nullable String method,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
