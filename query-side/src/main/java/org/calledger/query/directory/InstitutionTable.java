package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about institutions. */
public final class InstitutionTable {
    private static final String SEEN = """
            select i.*, m.name as community_name,
                   coalesce((select x.name from facts.institution_change x
                              where x.institution_id = i.institution_id and x.name is not null and %5$s
                              order by x.on_from desc nulls last, x.origin desc limit 1), i.name) as name_now,
                   coalesce((select x.kind from facts.institution_change x
                              where x.institution_id = i.institution_id and x.kind is not null and %5$s
                              order by x.on_from desc nulls last, x.origin desc limit 1), i.kind) as kind_now,
                   shut.happened as closed, shut.on_from as closed_from, shut.on_to as closed_to,
                   adoption.happened as adopted, adoption.on_from as adopted_from, adoption.on_to as adopted_to,
                   array(select c.centre_id from facts.centre c
                          where c.institution_id = i.institution_id and %1$s order by c.origin) as centre_ids
              from facts.institution i
              left join facts.community m on m.community_id = i.community_id and %2$s
              left join facts.adoption on adoption.institution_id = i.institution_id and %3$s
              left join facts.institution_closing shut on shut.institution_id = i.institution_id and %6$s
             where %4$s
            """;

    public static final CatalogueTable<Institution> ALL = new CatalogueTable<>(
            InstitutionTable::seen,
            "institution_id",
            (row, n) -> new Institution(
                    Cells.id(row, "institution_id"),
                    Cells.text(row, "name_now"),
                    Cells.text(row, "kind_now"),
                    Cells.text(row, "sector"),
                    Cells.idOrNull(row, "community_id"),
                    row.getString("community_name"),
                    Happened.of(row),
                    Happened.ofOrNull(row, "adopted"),
                    Happened.ofOrNull(row, "closed"),
                    Cells.ids(row, "centre_ids"),
                    row.getLong("origin")),
            Institution::position);

    private InstitutionTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(
                at.sees("c"), at.seesWhenever("m"), at.sees("adoption"), at.sees("i"), at.sees("x"), at.sees("shut"));
    }
}
