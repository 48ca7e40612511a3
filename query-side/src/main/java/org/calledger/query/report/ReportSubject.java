package org.calledger.query.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which year and whom a report is; of everything where neither is named. */
public record ReportSubject(
        int year, @Nullable UUID communityId, @Nullable UUID centreId) {
    public ReportSubject {
        if (communityId != null && centreId != null) {
            throw new IllegalArgumentException("a report is of a community or of a centre");
        }
    }
}
