package org.calledger.query.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;

/** Asks about gatherings. */
public final class GatheringTable {
    private static final String SEEN = """
            select g.*, m.name as community_name, people.total, people.applicable, people.named
              from facts.gathering g
              left join facts.community m on m.community_id = g.community_id and %1$s
              left join lateral (
                select max(a.total) as total, bool_and(a.applicable) as applicable, count(a.person_id) as named
                  from facts.attendance a where a.origin = g.origin and %2$s
              ) as people on true
             where %3$s
            """;

    public static final CatalogueTable<Gathering> ALL =
            new CatalogueTable<>(GatheringTable::seen, "gathering_id", (row, n) -> gathering(row), Gathering::position);

    private GatheringTable() {}

    private static String seen(Snapshot at) {
        return SEEN.formatted(at.seesWhenever("m"), at.sees("a"), at.sees("g"));
    }

    private static Gathering gathering(ResultSet row) throws SQLException {
        Integer total = Cells.numberOrNull(row, "total");
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
                total != null ? total : row.getBoolean("applicable") ? "unknown" : "not-applicable",
                row.getLong("named"),
                Cells.id(row, "event_id"),
                row.getLong("origin"));
    }
}
