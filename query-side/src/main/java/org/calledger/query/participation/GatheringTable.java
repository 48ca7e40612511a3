package org.calledger.query.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** Asks about gatherings. */
public final class GatheringTable {
    private static final String SEEN = """
            select g.*, m.name as community_name, people.named,
                   case when dropped.origin is not null then 'CANCELLED' else g.stage end as status,
                   agreed.happened as confirmed, agreed.on_from as confirmed_from, agreed.on_to as confirmed_to
              from (%4$s) as g
              left join facts.community m on m.community_id = g.community_id and %1$s
              left join lateral (
                select count(distinct a.person_id) as named
                  from (select person_id from facts.attendance a where a.gathering_id = g.gathering_id and %2$s
                         union all
                        select person_id from facts.attendance_named a where a.gathering_id = g.gathering_id and %2$s) as a
              ) as people on true
              left join lateral (
                select x.origin from facts.gathering_step x
                 where x.gathering_id = g.gathering_id and x.step = 'CANCELLED' and %3$s limit 1
              ) as dropped on true
              left join lateral (
                select x.* from facts.gathering_step x
                 where x.gathering_id = g.gathering_id and x.step = 'CONFIRMED' and %3$s order by x.origin limit 1
              ) as agreed on true
            """;

    private static final String HELD = """
            select h.origin, h.event_id, h.happened, h.on_from, h.on_to, h.gathering_id, h.initiative_id, h.centre_id,
                   h.institution_id, h.programme_id, h.community_id, h.title, h.kind, h.latitude, h.longitude,
                   h.address, h.total, h.applicable, 'HELD' as stage, plan.planned, plan.planned_from, plan.planned_to,
                   plan.capacity
              from facts.gathering h
              left join lateral (
                select plan.* from facts.gathering_plan plan
                 where plan.gathering_id = h.gathering_id and %2$s order by plan.origin limit 1
              ) as plan on true
             where %1$s""";

    private static final String PLANNED = """
            select plan.origin, plan.event_id, plan.happened, plan.on_from, plan.on_to, plan.gathering_id,
                   plan.initiative_id, plan.centre_id, plan.institution_id, null::uuid as programme_id, plan.community_id,
                   plan.title, plan.kind, plan.latitude, plan.longitude, plan.address, null::integer as total,
                   null::boolean as applicable, 'PLANNED' as stage, plan.planned, plan.planned_from, plan.planned_to,
                   plan.capacity
              from facts.gathering_plan plan
             where %2$s and not exists (select from facts.gathering h where h.gathering_id = plan.gathering_id and %1$s)""";

    public static final CatalogueTable<Gathering> ALL = new CatalogueTable<>(
            at -> "",
            at -> List.of(seen(at, HELD), seen(at, PLANNED)),
            "gathering_id",
            (row, n) -> gathering(row),
            Gathering::position);

    private GatheringTable() {}

    private static String seen(Snapshot at, String stage) {
        return SEEN.formatted(
                at.seesWhenever("m"), at.sees("a"), at.sees("x"), stage.formatted(at.sees("h"), at.sees("plan")));
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        return new Gathering(
                Cells.id(row, "gathering_id"),
                Cells.text(row, "title"),
                Cells.text(row, "kind"),
                Cells.idOrNull(row, "initiative_id"),
                Cells.idOrNull(row, "centre_id"),
                Cells.idOrNull(row, "institution_id"),
                Cells.idOrNull(row, "programme_id"),
                Cells.idOrNull(row, "community_id"),
                row.getString("community_name"),
                Cells.place(row),
                Happened.of(row),
                Cells.text(row, "status"),
                Happened.ofOrNull(row, "planned"),
                Cells.numberOrNull(row, "capacity"),
                Happened.ofOrNull(row, "confirmed"),
                headcount(row),
                row.getLong("named"),
                Cells.id(row, "event_id"),
                row.getLong("origin"));
    }

    /** Null where it has not been held. */
    private static @Nullable Object headcount(ResultSet row) throws SQLException {
        Integer total = Cells.numberOrNull(row, "total");
        Boolean applicable = row.getObject("applicable", Boolean.class);
        if (total != null || applicable == null) {
            return total;
        }
        return applicable ? "unknown" : "not-applicable";
    }
}
