package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about centres. */
public final class CentreTable {
    private static final String SEEN = """
            select c.*, i.name as institution_name,
                   closing.happened as closed, closing.on_from as closed_from, closing.on_to as closed_to,
                   case when closing.origin is null then 'OPEN' else 'CLOSED' end as status,
                   array(select distinct s.community_id from facts.catchment s
                          where s.centre_id = c.centre_id and %1$s) as community_ids
              from facts.centre c
              left join facts.institution i on i.institution_id = c.institution_id and %2$s
              left join facts.centre_closing closing on closing.centre_id = c.centre_id and %3$s
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
                    Cells.text(row, "form"),
                    Cells.place(row),
                    Happened.of(row),
                    Cells.text(row, "status"),
                    Happened.ofOrNull(row, "closed"),
                    Cells.ids(row, "community_ids"),
                    row.getLong("origin")),
            Centre::position);

    private CentreTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(at.sees("s"), at.seesWhenever("i"), at.sees("closing"), at.sees("c"));
    }
}
