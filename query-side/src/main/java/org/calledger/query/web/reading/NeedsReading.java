package org.calledger.query.web.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Needs, the last recorded first. */
public interface NeedsReading {
    NeedsList list(NeedsFilter filter, @Nullable String cursor, int limit);

    /** The last reported ones, newest first. */
    List<NeedLine> newest(int limit);

    Optional<NeedDetail> need(UUID needId);
}
