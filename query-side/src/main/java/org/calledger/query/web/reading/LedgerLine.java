package org.calledger.query.web.reading;

import java.util.UUID;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A ledger event.
 *
 * @param type stored name, as {@code need.NeedReported}
 * @param contributes what it adds to the figure that is explained; null where none is
 */
public record LedgerLine(
        long position,
        UUID eventId,
        String type,
        @Nullable PartialDate on,
        @Nullable Number contributes) {}
