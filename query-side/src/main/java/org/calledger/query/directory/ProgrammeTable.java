package org.calledger.query.directory;

import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about programmes and projects. */
public final class ProgrammeTable {
    private static final String SEEN = """
            select p.*, i.name as institution_name, p.goals::text as told_goals,
                   array(select v.initiative_id from facts.initiative v
                          where v.programme_id = p.programme_id and %1$s order by v.origin) as initiative_ids
              from facts.programme p
              left join facts.institution i on i.institution_id = p.institution_id and %2$s
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
                    Cells.text(row, "told_goals"),
                    Cells.ids(row, "initiative_ids"),
                    row.getLong("origin")),
            Programme::position);

    private ProgrammeTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(at.sees("v"), at.seesWhenever("i"), at.sees("p"));
    }
}
