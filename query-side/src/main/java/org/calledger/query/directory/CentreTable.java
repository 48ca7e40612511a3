package org.calledger.query.directory;

import org.calledger.events.Place;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about centres. */
public final class CentreTable {
    private static final String SEEN = """
            select c.*, i.name as institution_name,
                   coalesce((select x.form from facts.centre_form x where x.centre_id = c.centre_id and %5$s
                              order by x.on_from desc nulls last, x.origin desc limit 1), c.form) as form_now,
                   coalesce(moved.latitude, c.latitude) as latitude_now, coalesce(moved.longitude, c.longitude) as longitude_now,
                   case when moved.origin is null then c.address else moved.address end as address_now,
                   closing.happened as closed, closing.on_from as closed_from, closing.on_to as closed_to,
                   case when closing.origin is null then 'OPEN' else 'CLOSED' end as status,
                   array(select distinct s.community_id from facts.catchment s
                          where s.centre_id = c.centre_id and %1$s and %6$s) as community_ids
              from facts.centre c
              left join facts.institution i on i.institution_id = c.institution_id and %2$s
              left join facts.centre_closing closing on closing.centre_id = c.centre_id and %3$s
              left join lateral (
                select x.* from facts.centre_place x where x.centre_id = c.centre_id and %5$s
                 order by x.on_from desc nulls last, x.origin desc limit 1
              ) as moved on true
             where %4$s
            """;

    public static final CatalogueTable<Centre> ALL = new CatalogueTable<>(
            CentreTable::seen,
            "centre_id",
            (row, n) -> new Centre(
                    Cells.id(row, "centre_id"),
                    Cells.id(row, "institution_id"),
                    row.getString("institution_name"),
                    Cells.text(row, "name"),
                    Cells.text(row, "form_now"),
                    new Place(
                            row.getDouble("latitude_now"),
                            row.getDouble("longitude_now"),
                            row.getString("address_now")),
                    Happened.of(row),
                    Cells.text(row, "status"),
                    Happened.ofOrNull(row, "closed"),
                    Cells.ids(row, "community_ids"),
                    row.getLong("origin")),
            Centre::position);

    private CentreTable() {}

    /** A condition on a row of the catchment: the centre has not left that community since. */
    public static String isServing(Snapshot at, String catchment) {
        return """
            not exists (select from facts.catchment_end gone
                         where gone.centre_id = %1$s.centre_id and gone.community_id = %1$s.community_id
                           and (coalesce(gone.on_from, '-infinity'), gone.origin)
                               > (coalesce(%1$s.on_from, '-infinity'), %1$s.origin) and %2$s)""".formatted(catchment, at.sees("gone"));
    }

    private static String seen(Snapshot at) {
        return SEEN.formatted(
                at.sees("s"), at.seesWhenever("i"), at.sees("closing"), at.sees("c"), at.sees("x"), isServing(at, "s"));
    }
}
