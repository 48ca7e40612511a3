package org.calledger.command.need.judge;

import jakarta.validation.constraints.Size;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.FreeText;
import org.calledger.events.InstitutionId;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonId;
import org.calledger.events.Source;
import org.calledger.events.Verdict;
import org.jspecify.annotations.Nullable;

/** One side says whether a need was met. */
public record JudgeNeed(
        NeedId needId,
        JudgingSide side,
        Verdict verdict,
        @Nullable PersonId personId,
        @Nullable InstitutionId institutionId,
        PartialDate on,
        @FreeText @Size(max = 2000) @Nullable String note,
        @Nullable Source source)
        implements Command {}
