package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about coalitions. Whoever joined last and did not leave since is in. */
public final class CoalitionTable {
    private static final String SEEN = """
            select c.*, dissolving.happened as dissolved,
                   dissolving.on_from as dissolved_from, dissolving.on_to as dissolved_to,
                   case when dissolving.origin is null then 'OPEN' else 'DISSOLVED' end as status,
                   array(select moved.institution_id
                           from (select distinct on (v.institution_id) v.institution_id, v.step, v.origin
                                   from facts.coalition_move v where v.coalition_id = c.coalition_id and %1$s
                                  order by v.institution_id, v.origin desc) as moved
                          where moved.step = 'JOINED' order by moved.origin) as institution_ids
              from facts.coalition c
              left join facts.coalition_end dissolving on dissolving.coalition_id = c.coalition_id and %2$s
             where %3$s
            """;

    public static final CatalogueTable<Coalition> ALL = new CatalogueTable<>(
            CoalitionTable::seen,
            "coalition_id",
            (row, n) -> new Coalition(
                    Cells.id(row, "coalition_id"),
                    Cells.text(row, "name"),
                    row.getString("problem"),
                    Cells.ids(row, "need_ids"),
                    Cells.ids(row, "institution_ids"),
                    Happened.of(row),
                    Cells.text(row, "status"),
                    Happened.ofOrNull(row, "dissolved"),
                    row.getLong("origin")),
            Coalition::position);

    private CoalitionTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(at.sees("v"), at.sees("dissolving"), at.sees("c"));
    }
}
