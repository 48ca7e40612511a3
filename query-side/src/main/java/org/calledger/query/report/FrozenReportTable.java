package org.calledger.query.report;

import java.util.List;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks which reports were frozen. */
public final class FrozenReportTable {
    private static final String LIST = """
            select * from facts.frozen_report t
             where %s and t.year = :year
               and t.community_id is not distinct from :community::uuid
               and t.centre_id is not distinct from :centre::uuid
             order by t.origin desc limit 100
            """;

    /** The last first; at most 100. */
    public List<FrozenReport> of(Snapshot at, ReportSubject subject) {
        return at.sql(LIST.formatted(at.sees("t")))
                .param("year", subject.year())
                .param("community", subject.communityId())
                .param("centre", subject.centreId())
                .query((row, n) -> new FrozenReport(
                        row.getInt("year"),
                        Cells.idOrNull(row, "community_id"),
                        Cells.idOrNull(row, "centre_id"),
                        row.getLong("as_of"),
                        row.getInt("rule_version"),
                        Cells.text(row, "digest"),
                        Happened.of(row),
                        Cells.id(row, "event_id"),
                        row.getLong("origin")))
                .list();
    }
}
