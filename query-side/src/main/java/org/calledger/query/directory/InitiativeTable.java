package org.calledger.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Asks about initiatives. A page of them looks at no others: what belongs to each is looked up by itself. Whoever joined last and
 * did not leave since is in; the same holds for the waiting list. Somebody with several records is in by any of them, and waits only
 * where none is in.
 */
public final class InitiativeTable {
    private static final String SEEN = """
            select i.*,
                   case when dropped.origin is not null then 'ABANDONED' when done.origin is not null then 'COMPLETED'
                        when begun.origin is not null then 'RUNNING' else 'PROPOSED' end as status,
                   begun.happened as begun, begun.on_from as begun_from, begun.on_to as begun_to,
                   coalesce(dropped.happened, done.happened) as ended,
                   case when dropped.origin is null then done.on_from else dropped.on_from end as ended_from,
                   case when dropped.origin is null then done.on_to else dropped.on_to end as ended_to,
                   people.joined, people.waiting,
                   coalesce((select x.capacity from facts.capacity_change x
                              where x.initiative_id = i.initiative_id and %2$s
                              order by x.origin desc limit 1), i.capacity) as places,
                   array(select i.programme_id where i.programme_id is not null
                          union select n.programme_id from facts.inclusion n
                          where n.initiative_id = i.initiative_id and %6$s) as programme_ids,
                   (select string_agg(o.need_id || ' ' || o.verdict, ',' order by o.origin)
                      from facts.outcome o where o.initiative_id = i.initiative_id and %1$s) as outcomes
              from facts.initiative i
              left join lateral (
                select x.* from facts.initiative_step x
                 where x.initiative_id = i.initiative_id and x.step = 'STARTED' and %2$s order by x.origin limit 1
              ) as begun on true
              left join lateral (
                select x.* from facts.initiative_step x
                 where x.initiative_id = i.initiative_id and x.step = 'COMPLETED' and %2$s order by x.origin limit 1
              ) as done on true
              left join lateral (
                select x.* from facts.initiative_step x
                 where x.initiative_id = i.initiative_id and x.step = 'ABANDONED' and %2$s order by x.origin limit 1
              ) as dropped on true
              left join lateral (
                select count(*) filter (where there) as joined, count(*) filter (where waits and not there) as waiting
                  from (select coalesce(one.survivor_id, last.member) as who,
                               bool_or(last.step in ('JOINED', 'PROMOTED')) as there, bool_or(last.step = 'WAITING') as waits
                          from (select distinct on (member) member, step
                                  from (select coalesce(j.person_id, j.institution_id) as member, j.step, j.origin
                                          from facts.joining j where j.initiative_id = i.initiative_id and %3$s
                                         union all
                                        select coalesce(l.person_id, l.institution_id), l.step, l.origin
                                          from facts.leaving l where l.initiative_id = i.initiative_id and %4$s) as moves
                                 order by member, origin desc) as last
                          left join one_person one on one.person_id = last.member
                         group by 1) as each
              ) as people on true
             where %5$s
            """;

    public static final CatalogueTable<Initiative> ALL = new CatalogueTable<>(
            OnePersonTable::merged,
            at -> List.of(seen(at)),
            "initiative_id",
            (row, n) -> initiative(row),
            Initiative::position);

    private InitiativeTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(at.sees("o"), at.sees("x"), at.sees("j"), at.sees("l"), at.sees("i"), at.sees("n"));
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        return new Initiative(
                Cells.id(row, "initiative_id"),
                Cells.text(row, "title"),
                Cells.text(row, "kind"),
                Cells.text(row, "initiative_origin"),
                Cells.idOrNull(row, "centre_id"),
                Cells.idOrNull(row, "institution_id"),
                Cells.idOrNull(row, "programme_id"),
                Cells.ids(row, "programme_ids"),
                Cells.ids(row, "need_ids"),
                Cells.ids(row, "community_ids"),
                Cells.numberOrNull(row, "places"),
                Happened.of(row),
                Cells.text(row, "status"),
                Happened.ofOrNull(row, "begun"),
                Happened.ofOrNull(row, "ended"),
                row.getLong("joined"),
                row.getLong("waiting"),
                outcomes(row.getString("outcomes")),
                row.getLong("origin"));
    }

    private static Map<String, String> outcomes(@Nullable String told) {
        Map<String, String> outcomes = new TreeMap<>();
        if (told != null) {
            for (String one : told.split(",", -1)) {
                int space = one.indexOf(' ');
                outcomes.put(one.substring(0, space), one.substring(space + 1));
            }
        }
        return outcomes;
    }
}
