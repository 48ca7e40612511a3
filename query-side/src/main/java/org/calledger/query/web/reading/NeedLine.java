package org.calledger.query.web.reading;

import java.util.Map;
import java.util.UUID;
import org.calledger.events.JudgingSide;
import org.calledger.events.NeedCategory;
import org.calledger.events.PartialDate;
import org.calledger.events.Verdict;
import org.calledger.query.needsmap.NeedStatus;
import org.jspecify.annotations.Nullable;

/**
 * A need in a list.
 *
 * @param community its name; null when the ledger knows none
 * @param supports of named people and of counted ones together
 * @param supportsUnknown supports that do not say of how many
 */
public record NeedLine(
        UUID needId,
        String title,
        NeedCategory category,
        @Nullable String community,
        @Nullable PartialDate on,
        NeedStatus status,
        long supports,
        long supportsUnknown,
        Map<JudgingSide, Verdict> verdicts,
        boolean located) {}
