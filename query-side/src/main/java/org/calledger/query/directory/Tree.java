package org.calledger.query.directory;

/** Who lies within whom, as SQL; see {@link Borders#tree}. */
final class Tree {
    private static final String EDGES = """
            edge (community_id, parent_id, since, until) as (
              select c.community_id, c.parent_id, date '-infinity', coalesce(moved.since, 'infinity')
                from facts.community c
                left join (select v.community_id, min(coalesce(v.on_from, '-infinity')) as since
                             from facts.community_move v where %2$s group by 1) as moved
                  on moved.community_id = c.community_id
               where c.parent_id is not null and %1$s
               union all
              select v.community_id, v.parent_id, coalesce(v.on_from, '-infinity'),
                     lead(coalesce(v.on_from, '-infinity'), 1, 'infinity') over (
                       partition by v.community_id order by coalesce(v.on_from, '-infinity'), v.origin)
                from facts.community_move v where %2$s
            ),
            """;

    private static final String CLOSURE = """
            closure (community_id, ancestor_id, since, until) as (
              select c.community_id, c.community_id, date '-infinity', date 'infinity'
                from facts.community c where %1$s%5$s
               union
              select closure.community_id, edge.parent_id,
                     greatest(closure.since, edge.since), least(closure.until, edge.until)
                from closure
                join edge on edge.community_id = closure.ancestor_id
                         and edge.since < closure.until and edge.until > closure.since
            )""";

    static final String THEN = EDGES + CLOSURE;

    /** The same, only of some communities and of those that they ever lay below. */
    static final String AROUND =
            EDGES + """
            around (community_id) as (
              %5$s
               union
              select edge.parent_id from around join edge on edge.community_id = around.community_id
            ),
            """ + CLOSURE.replace("%5$s", " and c.community_id in (select community_id from around)");

    /** The same, only of what lies below {@code :communities}: there may be many others. */
    static final String BELOW = EDGES + """
            closure (community_id, ancestor_id, since, until) as (
              select c.community_id, c.community_id, date '-infinity', date 'infinity'
                from facts.community c where c.community_id = any(:communities) and %1$s
               union
              select edge.community_id, closure.ancestor_id,
                     greatest(closure.since, edge.since), least(closure.until, edge.until)
                from closure
                join edge on edge.parent_id = closure.community_id
                         and edge.since < closure.until and edge.until > closure.since
            )""";

    /** {@code home}: what took the place of a community that ended, and which parts' outlines have to hold a place. */
    static final String NOW = """
            edge (community_id, parent_id) as (
              select c.community_id,
                     coalesce((select v.parent_id from facts.community_move v
                                where v.community_id = c.community_id and %3$s
                                order by v.on_from desc nulls last, v.origin desc limit 1), c.parent_id)
                from facts.community c where %1$s
            ), follow (community_id, now_id, parts, seen) as (
              select c.community_id, c.community_id, '{}'::uuid[], array[c.community_id]
                from facts.community c where %1$s
               union all
              select follow.community_id, next.id,
                     case when cardinality(ended.into_ids) > 1 then follow.parts || next.id else follow.parts end,
                     follow.seen || next.id
                from follow
                join lateral (
                  select e.into_ids from facts.community_end e
                   where e.community_id = follow.now_id and %4$s order by e.origin limit 1
                ) as ended on true
                join lateral unnest(ended.into_ids) as next (id) on next.id <> all (follow.seen)
            ), home (community_id, now_id, parts, sole) as (
              select follow.community_id, follow.now_id, follow.parts,
                     min(follow.now_id::text) over (partition by follow.community_id)
                       = max(follow.now_id::text) over (partition by follow.community_id)
                from follow
               where follow.now_id <> follow.community_id
                 and not exists (select from facts.community_end e where e.community_id = follow.now_id and %4$s)
            ), shape (community_id, outer_ring, holes) as (
              select c.community_id, ring.shapes[1], ring.shapes[2:]
                from facts.community c
                join lateral jsonb_array_elements(
                  case c.outline ->> 'type' when 'MultiPolygon' then c.outline -> 'coordinates'
                       else jsonb_build_array(c.outline -> 'coordinates') end) as piece (rings) on true
                join lateral (
                  select array_agg((
                           select '(' || string_agg('(' || (p ->> 0) || ',' || (p ->> 1) || ')', ',' order by m) || ')'
                             from jsonb_array_elements(r.corners) with ordinality as q (p, m))::polygon order by r.n) as shapes
                    from jsonb_array_elements(piece.rings) with ordinality as r (corners, n)
                ) as ring on true
               where c.outline is not null and %1$s
                 and c.community_id in (select unnest(home.parts) from home where not home.sole)
            ), lying (community_id, ancestor_id) as (
              select c.community_id, c.community_id from facts.community c
               where %1$s and c.community_id not in (select home.community_id from home)
               union
              select lying.community_id, edge.parent_id
                from lying join edge on edge.community_id = lying.ancestor_id and edge.parent_id is not null
            ), closure (community_id, ancestor_id, since, until) as (
              select lying.community_id, lying.ancestor_id, date '-infinity', date 'infinity' from lying
               union all
              select parted.community_id, parted.ancestor_id, date '-infinity', date 'infinity'
                from (select home.community_id, lying.ancestor_id, count(distinct home.now_id) as held
                        from home join lying on lying.community_id = home.now_id where not home.sole group by 1, 2
                       union all
                      select home.community_id, null, count(distinct home.now_id)
                        from home where not home.sole group by 1) as parted
               where parted.held = (select count(distinct home.now_id) from home
                                     where home.community_id = parted.community_id)
            )""";

    private Tree() {}
}
