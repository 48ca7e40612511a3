package org.calledger.query.web.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the idea, in the order of happening. */
public interface HistoryReading {
    HistoryList list(@Nullable UUID community, @Nullable UUID institution, @Nullable String cursor, int limit);
}
