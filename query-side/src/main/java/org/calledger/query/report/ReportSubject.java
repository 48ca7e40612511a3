package org.calledger.query.report;

import java.util.UUID;
import org.calledger.query.http.Parameters;
import org.jspecify.annotations.Nullable;

/** Of which year and whom a report is; of everything where neither is named. */
public record ReportSubject(
        int year, @Nullable UUID communityId, @Nullable UUID centreId) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    public ReportSubject {
        if (communityId != null && centreId != null) {
            throw new IllegalArgumentException("a report is of a community or of a centre");
        }
    }

    /** From {@code year}, and {@code community} or {@code centre}. A report knows no day: {@code on} is refused. */
    public static ReportSubject of(Parameters parameters) {
        int year = (int) parameters.number("year", FIRST_YEAR, LAST_YEAR, 0);
        if (year == 0) {
            throw Parameters.wrong("year");
        }
        if (parameters.has("on")) {
            throw Parameters.wrong("on");
        }
        UUID community = parameters.one("community", Parameters::id);
        UUID centre = parameters.one("centre", Parameters::id);
        if (community != null && centre != null) {
            throw Parameters.wrong("centre");
        }
        return new ReportSubject(year, community, centre);
    }
}
