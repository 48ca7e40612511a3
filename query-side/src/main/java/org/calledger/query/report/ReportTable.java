package org.calledger.query.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.report.Report.Milestone;
import org.calledger.query.report.Report.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks what no figure of participation says: who the partners and which the milestones were. */
final class ReportTable {
    private static final String PARTNERS = """
            %1$sselect extract(year from j.on_from)::int as year, j.institution_id, i.name_now as name
              from facts.joining j
              join facts.initiative v on v.initiative_id = j.initiative_id and %3$s
              join lateral (
                select coalesce((select x.name from facts.institution_change x
                                  where x.institution_id = t.institution_id and x.name is not null and %6$s
                                  order by x.on_from desc nulls last, x.origin desc limit 1), t.name) as name_now
                  from facts.institution t where t.institution_id = j.institution_id and %5$s
              ) as i on true
             where %2$s and j.institution_id is not null and j.on_from >= :from and j.on_to <= :to
               and extract(year from j.on_from) = extract(year from j.on_to)
               and (:centre::uuid is null or v.centre_id = :centre)
               and (:centre::uuid is not null or %4$s)
             group by 1, 2, 3
             order by i.name_now collate "C", j.institution_id
            """;

    private static final String MILESTONES = """
            %1$sselect t.title, t.happened, t.confidence, t.origin from facts.milestone t
             where %2$s and t.on_from >= :from and t.on_to <= :to
               and (:centre::uuid is null or t.centre_id = :centre)
               and (:centre::uuid is not null or %3$s)
             order by t.on_from, t.on_to, t.origin
            """;

    Map<Integer, Long> partners(
            Snapshot at, @Nullable UUID centre, CountedIn communities, LocalDate from, LocalDate to) {
        Map<Integer, Long> years = new HashMap<>();
        asked(at, centre, communities, from, to)
                .query((RowCallbackHandler) row -> years.merge(row.getInt("year"), 1L, Long::sum));
        return years;
    }

    List<Partner> names(Snapshot at, @Nullable UUID centre, CountedIn communities, LocalDate from, LocalDate to) {
        return asked(at, centre, communities, from, to)
                .query((row, n) -> new Partner(Cells.id(row, "institution_id"), Cells.text(row, "name")))
                .list();
    }

    /** Those that the figure counts. */
    List<Milestone> milestones(
            Snapshot at, @Nullable UUID centre, CountedIn communities, LocalDate from, LocalDate to) {
        String sql = MILESTONES.formatted(
                communities.with(at),
                at.sees("t"),
                communities.isEverywhere() ? "true" : communities.counts("t.community_id", "t.on_from"));
        return bind(at.sql(sql), communities, from, to)
                .param("centre", centre)
                .query((row, n) -> new Milestone(
                        Cells.text(row, "title"),
                        row.getString("happened"),
                        row.getString("confidence"),
                        row.getLong("origin")))
                .list();
    }

    private static StatementSpec asked(
            Snapshot at, @Nullable UUID centre, CountedIn communities, LocalDate from, LocalDate to) {
        String sql = PARTNERS.formatted(
                communities.with(at),
                at.sees("j"),
                at.seesWhenever("v"),
                communities.ofSeveral("v"),
                at.seesWhenever("t"),
                at.seesWhenever("x"));
        return bind(at.sql(sql), communities, from, to).param("centre", centre);
    }

    private static StatementSpec bind(StatementSpec statement, CountedIn communities, LocalDate from, LocalDate to) {
        return statement
                .param("communities", communities.communities().toArray(new UUID[0]))
                .param("from", from)
                .param("to", to);
    }
}
