package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about programmes and projects. */
public final class ProgrammeTable {
    private static final String SEEN = """
            select p.*, i.name as institution_name, p.goals::text as told_goals,
                   closing.happened as closed, closing.on_from as closed_from, closing.on_to as closed_to,
                   case when closing.origin is null then 'RUNNING' else 'CLOSED' end as status,
                   (select coalesce(json_agg(json_strip_nulls(json_build_object(
                             'code', g.code, 'value', g.value, 'method', g.method, 'on', g.happened,
                             'position', g.origin)) order by g.on_from nulls first, g.on_to, g.origin), '[]')
                      from facts.measurement g where g.programme_id = p.programme_id and %4$s)::text as measurements,
                   array(select v.initiative_id from facts.initiative v
                          where %1$s and (v.programme_id = p.programme_id
                             or v.initiative_id in (select n.initiative_id from facts.inclusion n
                                                     where n.programme_id = p.programme_id and %5$s))
                          order by v.origin) as initiative_ids
              from facts.programme p
              left join facts.institution i on i.institution_id = p.institution_id and %2$s
              left join facts.programme_closing closing on closing.programme_id = p.programme_id and %6$s
             where %3$s
            """;

    public static final CatalogueTable<Programme> ALL = new CatalogueTable<>(
            ProgrammeTable::seen,
            "programme_id",
            (row, n) -> new Programme(
                    Cells.id(row, "programme_id"),
                    Cells.text(row, "kind"),
                    Cells.text(row, "title"),
                    Cells.id(row, "institution_id"),
                    row.getString("institution_name"),
                    row.getString("funder"),
                    Happened.of(row),
                    Happened.ofOrNull(row, "starts"),
                    Happened.ofOrNull(row, "ends"),
                    Cells.text(row, "status"),
                    Happened.ofOrNull(row, "closed"),
                    Cells.text(row, "told_goals"),
                    Cells.text(row, "measurements"),
                    Cells.ids(row, "initiative_ids"),
                    row.getLong("origin")),
            Programme::position);

    private ProgrammeTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(
                at.sees("v"), at.seesWhenever("i"), at.sees("p"), at.sees("g"), at.sees("n"), at.sees("closing"));
    }
}
