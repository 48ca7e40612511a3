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
            select m.*, p.name as parent_name, %5$s as told_outline, tree.parent_id as below_id,
                   finish.happened as ended, finish.on_from as ended_from, finish.on_to as ended_to, finish.into_ids,
                   array(select k.community_id from facts.community k
                          where k.parent_id = m.community_id and %1$s
                            and not exists (select from facts.community_move v where v.community_id = k.community_id and %6$s)
                         union all
                         select v.community_id from facts.community_move v
                          where v.parent_id = m.community_id and %6$s
                            and not exists (select from facts.community_move w
                                             where w.community_id = v.community_id and %7$s
                                               and (coalesce(w.on_from, '-infinity'), w.origin)
                                                   > (coalesce(v.on_from, '-infinity'), v.origin))) as child_ids,
                   array(select distinct s.centre_id from facts.catchment s
                          where s.community_id = m.community_id and %2$s and %8$s) as centre_ids,
                   array(select q.code_value from facts.community_code q where q.community_id = m.community_id and %9$s
                         union all select m.code_value where m.code_value is not null) as code_texts,
                   array(select q.code_scheme from facts.community_code q where q.community_id = m.community_id and %9$s
                         union all select m.code_scheme where m.code_scheme is not null) as scheme_texts,
                   (select json_agg(json_build_object('scheme', q.code_scheme, 'value', q.code_value,
                                                      'version', q.code_version) order by q.origin)::text
                      from facts.community_code q where q.community_id = m.community_id and %9$s) as more_codes,
                   (select q.headcount::text from facts.population q where q.community_id = m.community_id and %9$s
                     order by q.on_from desc nulls last, q.origin desc limit 1) as headcount
              from facts.community m
              left join lateral (
                select coalesce((select v.parent_id from facts.community_move v
                                  where v.community_id = m.community_id and %6$s
                                  order by v.on_from desc nulls last, v.origin desc limit 1), m.parent_id) as parent_id
              ) as tree on true
              left join facts.community p on p.community_id = tree.parent_id and %3$s
              left join lateral (
                select q.* from facts.community_end q where q.community_id = m.community_id and %9$s
                 order by q.origin limit 1
              ) as finish on true
             where %4$s
            """;

    /** By the tree as it is now, or as it was on the day that is asked for. */
    private static final String BELOW = """
            with recursive edge (community_id, parent_id) as (
              select c.community_id, c.parent_id from facts.community c
               where %1$s and not exists (select from facts.community_move v where v.community_id = c.community_id and %2$s)
               union all
              (select distinct on (v.community_id) v.community_id, v.parent_id from facts.community_move v
                where %2$s order by v.community_id, v.on_from desc nulls last, v.origin desc)
            ), below (community_id) as (
              select unnest(:communities::uuid[])
               union
              select edge.community_id from below join edge on edge.parent_id = below.community_id
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
        return new LinkedHashSet<>(at.sql(BELOW.formatted(at.seesWhenever("c"), at.sees("v")))
                .param("communities", communities.toArray(new UUID[0]))
                .query(UUID.class)
                .list());
    }

    private static String seen(Snapshot at, String outline) {
        return SEEN.formatted(
                at.sees("k"),
                at.sees("s"),
                at.seesWhenever("p"),
                at.sees("m"),
                outline,
                at.sees("v"),
                at.sees("w"),
                CentreTable.isServing(at, "s"),
                at.sees("q"));
    }

    private static Community community(ResultSet row) throws SQLException {
        return new Community(
                Cells.id(row, "community_id"),
                Cells.text(row, "name"),
                Cells.text(row, "kind"),
                Cells.idOrNull(row, "below_id"),
                row.getString("parent_name"),
                row.getString("setting"),
                code(row),
                row.getString("more_codes"),
                Cells.place(row),
                Happened.of(row),
                Happened.ofOrNull(row, "ended"),
                Cells.ids(row, "into_ids"),
                row.getString("headcount"),
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
