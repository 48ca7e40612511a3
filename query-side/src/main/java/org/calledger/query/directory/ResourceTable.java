package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about resources. A commitment lasts until it is released or its initiative ends, in the ledger's order. */
public final class ResourceTable {
    private static final String SEEN = """
            select r.*, r.class as resource_class,
                   case when retiring.origin is not null then 'RETIRED'
                        when cardinality(held.initiative_ids) > 0 then 'COMMITTED' else 'AVAILABLE' end as status,
                   held.initiative_ids,
                   looked.happened as confirmed, looked.on_from as confirmed_from, looked.on_to as confirmed_to,
                   retiring.happened as retired, retiring.on_from as retired_from, retiring.on_to as retired_to
              from facts.resource r
              left join facts.resource_step retiring
                on retiring.resource_id = r.resource_id and retiring.step = 'RETIRED' and %1$s
              left join lateral (
                select x.happened, x.on_from, x.on_to from facts.resource_step x
                 where x.resource_id = r.resource_id and x.step = 'CONFIRMED' and %2$s
                 order by x.on_to desc nulls last, x.origin desc limit 1
              ) as looked on true
              left join lateral (
                select array(
                  select distinct k.initiative_id from facts.commitment k
                   where k.resource_id = r.resource_id and %3$s
                     and not exists (select from facts.resource_step y
                                      where y.resource_id = r.resource_id and y.step = 'RELEASED'
                                        and y.initiative_id = k.initiative_id and y.origin > k.origin and %4$s)
                     and not exists (select from facts.initiative_step z
                                      where z.initiative_id = k.initiative_id
                                        and z.step in ('COMPLETED', 'ABANDONED') and %5$s)) as initiative_ids
              ) as held on true
             where %6$s
            """;

    public static final CatalogueTable<Resource> ALL = new CatalogueTable<>(
            ResourceTable::seen,
            "resource_id",
            (row, n) -> new Resource(
                    Cells.id(row, "resource_id"),
                    Cells.text(row, "resource_class"),
                    Cells.text(row, "name"),
                    Cells.id(row, "community_id"),
                    row.getBoolean("exclusive"),
                    Cells.idOrNull(row, "owner_institution_id"),
                    Cells.place(row),
                    Happened.of(row),
                    Cells.text(row, "status"),
                    Cells.ids(row, "initiative_ids"),
                    Happened.ofOrNull(row, "confirmed"),
                    Happened.ofOrNull(row, "retired"),
                    row.getLong("origin")),
            Resource::position);

    private ResourceTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(
                at.sees("retiring"), at.sees("x"), at.sees("k"), at.sees("y"), at.sees("z"), at.sees("r"));
    }
}
