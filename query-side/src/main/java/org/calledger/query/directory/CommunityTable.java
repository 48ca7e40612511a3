package org.calledger.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Code;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** Asks about communities. */
public final class CommunityTable {
    private static final String SEEN = """
            select m.*, p.name as parent_name, %5$s as told_outline,
                   array(select k.community_id from facts.community k
                          where k.parent_id = m.community_id and %1$s order by k.origin) as child_ids,
                   array(select distinct s.centre_id from facts.catchment s
                          where s.community_id = m.community_id and %2$s) as centre_ids
              from facts.community m
              left join facts.community p on p.community_id = m.parent_id and %3$s
             where %4$s
            """;

    private static final String BELOW = """
            with recursive below (community_id) as (
              select unnest(:communities::uuid[])
               union
              select c.community_id
                from below join facts.community c on c.parent_id = below.community_id and %s
            )
            select community_id from below
            """;

    public static final CatalogueTable<Community> ALL = new CatalogueTable<>(
            at -> seen(at, "null"), "community_id", (row, n) -> community(row), Community::position);

    private static final CatalogueTable<Community> WITH_OUTLINE = new CatalogueTable<>(
            at -> seen(at, "m.outline::text"), "community_id", (row, n) -> community(row), Community::position);

    private CommunityTable() {}

    public static Optional<Community> one(Snapshot at, UUID id) {
        return WITH_OUTLINE.one(at, id);
    }

    /** These and all below them. */
    public static Set<UUID> withAllBelow(Snapshot at, Collection<UUID> communities) {
        return new LinkedHashSet<>(at.sql(BELOW.formatted(at.seesWhenever("c")))
                .param("communities", communities.toArray(new UUID[0]))
                .query(UUID.class)
                .list());
    }

    private static String seen(Snapshot at, String outline) {
        return SEEN.formatted(at.sees("k"), at.sees("s"), at.seesWhenever("p"), at.sees("m"), outline);
    }

    private static Community community(ResultSet row) throws SQLException {
        return new Community(
                Cells.id(row, "community_id"),
                Cells.text(row, "name"),
                Cells.text(row, "kind"),
                Cells.idOrNull(row, "parent_id"),
                row.getString("parent_name"),
                row.getString("setting"),
                code(row),
                Cells.place(row),
                Happened.of(row),
                Cells.ids(row, "child_ids"),
                Cells.ids(row, "centre_ids"),
                row.getString("told_outline"),
                row.getLong("origin"));
    }

    private static @Nullable Code code(ResultSet row) throws SQLException {
        String scheme = row.getString("code_scheme");
        return scheme == null ? null : new Code(scheme, Cells.text(row, "code_value"), row.getString("code_version"));
    }
}
