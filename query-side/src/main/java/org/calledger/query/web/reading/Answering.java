package org.calledger.query.web.reading;

import java.util.UUID;
import org.calledger.events.InitiativeKind;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An initiative that answers a need.
 *
 * @param status PROPOSED, RUNNING, COMPLETED or ABANDONED
 * @param carrier centre or institution
 */
public record Answering(
        UUID initiativeId,
        String title,
        @Nullable InitiativeKind kind,
        String status,
        @Nullable String carrier,
        @Nullable PartialDate on) {}
