package org.calledger.query.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.query.directory.Coalition;
import org.calledger.query.directory.CoalitionTable;
import org.calledger.query.directory.Institution;
import org.calledger.query.directory.InstitutionTable;
import org.calledger.query.network.Network.Edge;
import org.calledger.query.network.Network.Kind;
import org.calledger.query.network.Network.Node;
import org.calledger.query.projection.CatalogueTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;

/** Asks who works with whom: on a day, what stood then; else all that ever did. */
public final class NetworkTable {
    private static final String TIES = """
            with tie as (
              select 'COALITION' as kind, v.institution_id as a, v.coalition_id as b, v.happened, v.on_from, v.on_to, v.origin,
                     gone.happened as until, gone.on_from as until_from, gone.on_to as until_to, gone.origin as ended_by,
                     array(select home.community_id from facts.coalition_move w
                             join facts.institution home on home.institution_id = w.institution_id and %8$s
                            where w.coalition_id = v.coalition_id and home.community_id is not null) as communities
                from facts.coalition_move v
                left join lateral (
                  select e.happened, e.on_from, e.on_to, e.origin from facts.coalition_move e
                   where e.coalition_id = v.coalition_id and e.institution_id = v.institution_id and e.step = 'LEFT'
                     and e.origin > v.origin and %3$s
                   union all
                  select e.happened, e.on_from, e.on_to, e.origin from facts.coalition_end e
                   where e.coalition_id = v.coalition_id and %3$s
                   order by 4 limit 1
                ) as gone on true
               where v.step = 'JOINED' and %1$s
               union all
              select 'PARTNER', v.institution_id, coalesce(i.institution_id, c.institution_id), v.happened, v.on_from,
                     v.on_to, v.origin, gone.happened, gone.on_from, gone.on_to, gone.origin, i.community_ids
                from facts.joining v
                join facts.initiative i on i.initiative_id = v.initiative_id and %2$s
                left join facts.centre c on c.centre_id = i.centre_id and %4$s
                left join lateral (
                  select e.happened, e.on_from, e.on_to, e.origin from facts.leaving e
                   where e.initiative_id = v.initiative_id and e.institution_id = v.institution_id
                     and e.origin > v.origin and %3$s
                   union all
                  select e.happened, e.on_from, e.on_to, e.origin from facts.initiative_step e
                   where e.initiative_id = v.initiative_id and e.step in ('COMPLETED', 'ABANDONED') and %3$s
                   order by 4 limit 1
                ) as gone on true
               where v.role = 'PARTNER' and v.institution_id is not null and %1$s
               union all
              select 'PROGRAMME', p.institution_id, coalesce(i.institution_id, c.institution_id), v.happened, v.on_from,
                     v.on_to, v.origin, gone.happened, gone.on_from, gone.on_to, gone.origin, i.community_ids
                from (select v.initiative_id, v.programme_id, v.happened, v.on_from, v.on_to, v.origin
                        from facts.initiative v where v.programme_id is not null and %1$s
                       union all
                      select v.initiative_id, v.programme_id, v.happened, v.on_from, v.on_to, v.origin
                        from facts.inclusion v where %1$s) as v
                join facts.initiative i on i.initiative_id = v.initiative_id and %2$s
                join facts.programme p on p.programme_id = v.programme_id and %5$s
                left join facts.centre c on c.centre_id = i.centre_id and %4$s
                left join lateral (
                  select e.happened, e.on_from, e.on_to, e.origin from facts.initiative_step e
                   where e.initiative_id = v.initiative_id and e.step in ('COMPLETED', 'ABANDONED') and %3$s
                   union all
                  select e.happened, e.on_from, e.on_to, e.origin from facts.programme_closing e
                   where e.programme_id = v.programme_id and %3$s
                   order by 4 limit 1
                ) as gone on true
               union all
              select 'STEWARDSHIP', s.institution_id, :cal, s.happened, s.on_from, s.on_to, s.origin,
                     lead(s.happened) over next, lead(s.on_from) over next, lead(s.on_to) over next,
                     lead(s.origin) over next, '{}'::uuid[]
                from facts.stewardship s where %6$s
              window next as (order by s.on_from nulls first, s.origin)
            )
            select * from tie
             where a <> b and kind = any(:kinds) and (:all or communities && :within) %7$s
             order by origin
            """;

    /**
     * The network.
     *
     * @param within only what concerns these communities; empty: all
     * @param limit most edges, the heaviest
     */
    public Network of(Snapshot at, Set<UUID> within, Set<Kind> kinds, int limit) {
        List<Edge> edges = edges(ties(at, within, kinds));
        List<Edge> told = edges.subList(0, Math.min(limit, edges.size()));
        return new Network(nodes(at, told), told, edges.size(), at.position());
    }

    private static List<Tie> ties(Snapshot at, Set<UUID> within, Set<Kind> kinds) {
        String sql = TIES.formatted(
                at.sees("v"),
                at.seesWhenever("i"),
                at.sees("e"),
                at.seesWhenever("c"),
                at.seesWhenever("p"),
                at.sees("s"),
                at.on() == null ? "" : "and ended_by is null",
                at.seesWhenever("home"));
        return at.sql(sql)
                .param("cal", Network.PROGRAMME_OF_CAL)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("all", within.isEmpty())
                .param("within", within.toArray(new UUID[0]))
                .query((row, n) -> tie(row))
                .list();
    }

    private static Tie tie(ResultSet row) throws SQLException {
        long endedBy = row.getLong("ended_by");
        boolean ended = !row.wasNull();
        return new Tie(
                Kind.valueOf(Cells.text(row, "kind")),
                Cells.id(row, "a"),
                Cells.id(row, "b"),
                Happened.of(row),
                row.getLong("origin"),
                Happened.ofOrNull(row, "until"),
                ended ? Long.valueOf(endedBy) : null);
    }

    private record Pair(Kind kind, UUID from, UUID to) {}

    private static List<Edge> edges(List<Tie> ties) {
        Map<Pair, List<Tie>> pairs = ties.stream()
                .collect(Collectors.groupingBy(
                        tie -> new Pair(tie.kind(), tie.from(), tie.to()), LinkedHashMap::new, Collectors.toList()));
        return pairs.values().stream()
                .map(Bundle::of)
                .sorted(Comparator.comparingLong(Edge::weight)
                        .reversed()
                        .thenComparing(edge -> edge.positions().getFirst()))
                .toList();
    }

    private static List<Node> nodes(Snapshot at, List<Edge> edges) {
        Map<UUID, Long> weights = new LinkedHashMap<>();
        edges.forEach(
                edge -> Stream.of(edge.from(), edge.to()).forEach(end -> weights.merge(end, edge.weight(), Long::sum)));
        // named as they are called now, also on a day before they were registered
        Snapshot whenever = new Snapshot(at.database(), at.position(), at.asOf(), null);
        Map<UUID, Node> nodes = new HashMap<>();
        for (Institution one : all(whenever, InstitutionTable.ALL, "institution_id", weights.keySet())) {
            UUID id = one.institutionId();
            nodes.put(
                    id,
                    new Node(
                            id,
                            "INSTITUTION",
                            one.name(),
                            one.kind(),
                            one.sector(),
                            weights.getOrDefault(id, 0L),
                            one.position()));
        }
        for (Coalition one : all(whenever, CoalitionTable.ALL, "coalition_id", weights.keySet())) {
            UUID id = one.coalitionId();
            nodes.put(
                    id,
                    new Node(id, "COALITION", one.name(), null, null, weights.getOrDefault(id, 0L), one.position()));
        }
        return weights.entrySet().stream()
                .map(one -> nodes.getOrDefault(one.getKey(), unnamed(one.getKey(), one.getValue())))
                .toList();
    }

    private static Node unnamed(UUID id, long weight) {
        String type = id.equals(Network.PROGRAMME_OF_CAL) ? "CAL" : "INSTITUTION";
        return new Node(id, type, null, null, null, weight, null);
    }

    private static <T> List<T> all(Snapshot at, CatalogueTable<T> table, String column, Collection<UUID> ids) {
        List<UUID> left = new ArrayList<>(ids);
        List<T> found = new ArrayList<>();
        for (int n = 0; n < left.size(); n += Page.MOST) {
            List<UUID> some = left.subList(n, Math.min(n + Page.MOST, left.size()));
            found.addAll(table.list(at, Map.of(column, some), new Page(Page.MOST, 0, false))
                    .items());
        }
        return found;
    }
}
