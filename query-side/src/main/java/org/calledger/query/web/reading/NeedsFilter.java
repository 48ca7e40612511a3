package org.calledger.query.web.reading;

import java.util.UUID;
import org.calledger.events.NeedCategory;
import org.calledger.query.needsmap.NeedStatus;
import org.jspecify.annotations.Nullable;

/** Which needs; what is null does not narrow. A community counts with all below it. */
public record NeedsFilter(
        @Nullable UUID community,
        @Nullable NeedCategory category,
        @Nullable NeedStatus status,
        Standpoint standpoint) {
    public boolean narrows() {
        return community != null || category != null || status != null;
    }
}
