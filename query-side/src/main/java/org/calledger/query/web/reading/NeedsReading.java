package org.calledger.query.web.reading;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Needs, newest first. */
public interface NeedsReading {
    NeedsList list(NeedsFilter filter, @Nullable String cursor, int limit);

    Optional<NeedDetail> need(UUID needId);
}
