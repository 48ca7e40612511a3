package org.calledger.query.contradictions;

import java.util.List;

/**
 * Whom a centre served, by the day: what it answered beyond that, and what it left without serving it. On a day that is not
 * known closely, it can have served either, and a community can have lain below either.
 */
final class Catchments {
    /** It can have been served on the day of {@code d}; of leaving and serving on one day, the later recorded counts. */
    static final String SERVED = """
            coalesce(s.on_from <= d.on_to, true)
            and not exists (select from facts.catchment_end l
                             where l.centre_id = s.centre_id and l.community_id = s.community_id and {l}
                               and l.on_to < d.on_from and coalesce(l.on_to >= s.on_from, true)
                               and not (coalesce(s.on_from = s.on_to, false)
                                        and l.happened = s.happened and l.origin < s.origin))""";

    /** A serving that is told no more, or of another day. */
    private static final String GONE = """
            g.until_position <= :asOf
               and not exists (select from facts.catchment k
                                where k.centre_id = g.centre_id and k.community_id = g.community_id
                                  and k.origin = g.origin and k.happened = g.happened and {k})""";

    /**
     * Most lie plainly within: below a community never left, by parents that never changed. Only the others are climbed by
     * the day. "Not in" is looked up in a hash, whatever the planner believes of how many there are.
     */
    private static final String OUTSIDE = """
            with recursive asked as (
              select i.position, i.origin, i.centre_id, n.need_id, n.community_id,
                     n.position as need_position, n.origin as need_origin,
                     coalesce(i.on_from, '-infinity') as on_from, coalesce(i.on_to, 'infinity') as on_to
                from facts.initiative i
                join facts.centre o on o.centre_id = i.centre_id and {o} and coalesce(o.on_from <= i.on_to, true)
                join facts.answer a on a.initiative_id = i.initiative_id and {a}
                join facts.need n on n.need_id = a.need_id and {n}
               where {i}
            ), climb (centre_id, community_id, first, above) as (
              select centre_id, community_id, min(on_to), community_id from asked group by 1, 2
               union
              select climb.centre_id, climb.community_id, climb.first, c.parent_id
                from climb
                join facts.community c on c.community_id = climb.above and c.parent_id is not null and {c}
               where not exists (select from facts.community_move v where v.community_id = c.community_id and {v})
            ), plain as (
              select climb.centre_id, climb.community_id
                from climb
                join facts.catchment s on s.centre_id = climb.centre_id and s.community_id = climb.above and {s}
               where coalesce(s.on_from <= climb.first, true)
                 and not exists (select from facts.catchment_end l
                                  where l.centre_id = s.centre_id and l.community_id = s.community_id and {l})
            ), doubtful as (
              select * from asked where (centre_id, community_id) not in (select centre_id, community_id from plain)
            ), p (origin, centre_id, community_id, on_from, on_to, above) as (
              select origin, centre_id, community_id, on_from, on_to, community_id from doubtful
               union
              select p.origin, p.centre_id, p.community_id, p.on_from, p.on_to, up.parent_id
                from p join lateral (%s) as up on true
            ), inside as (
              select d.origin, d.community_id
                from p as d
                join facts.catchment s on s.centre_id = d.centre_id and s.community_id = d.above and {s}
               where %s
            )
            select * from doubtful where (origin, community_id) not in (select origin, community_id from inside)
            """.formatted(Branches.UP, SERVED);

    /** What can have kept the need within, and stands no more, or was ended before; of these the last one recorded. */
    private static final String BROUGHT = """
            with recursive ever (id) as (
              select d.community_id
               union
              select up.parent_id from ever
                join lateral (
                  select c.parent_id from facts.community c
                   where c.community_id = ever.id and c.parent_id is not null and c.position <= :asOf
                   union all
                  select v.parent_id from facts.community_move v where v.community_id = ever.id and v.position <= :asOf
                ) as up on true
            )
            select g.until_position as position, g.origin from facts.need g
             where g.need_id = d.need_id and g.community_id <> d.community_id and g.until_position <= :asOf
             union all
            select l.position, l.origin from facts.catchment_end l
             where l.centre_id = d.centre_id and l.community_id = any(array(select id from ever)) and {l} and l.on_to < d.on_from
             union all
            select g.until_position, g.origin from facts.catchment g
             where g.centre_id = d.centre_id and g.community_id = any(array(select id from ever)) and %s
             union all
            select v.position, v.origin from facts.community_move v
             where v.community_id = any(array(select id from ever)) and {v} and v.on_to < d.on_from
             union all
            select g.until_position, g.origin from facts.community_move g
             where g.community_id = any(array(select id from ever)) and g.until_position <= :asOf
               and not exists (select from facts.community_move k
                                where k.community_id = g.community_id and k.parent_id = g.parent_id
                                  and k.origin = g.origin and k.happened = g.happened and {k})
             union all
            select g.until_position, g.origin from facts.community g
             where g.community_id = any(array(select id from ever)) and g.until_position <= :asOf
               and not exists (select from facts.community k
                                where k.community_id = g.community_id and k.origin = g.origin
                                  and k.parent_id is not distinct from g.parent_id and {k})
             order by 1 desc limit 1""".formatted(GONE);

    private Catchments() {}

    static List<Relation> all() {
        return List.of(needOutside(), leftUnserved());
    }

    /** An initiative of a centre, with what left a need of it outside; with the need, where nothing else did. */
    private static Relation needOutside() {
        return new Relation("""
                select 'initiative.need-outside-centre' as rule, d.position as one,
                       coalesce(brought.position, d.need_position) as other,
                       d.origin as one_origin, coalesce(brought.origin, d.need_origin) as other_origin
                  from (%s) as d left join lateral (%s) as brought on true
                """.formatted(OUTSIDE, BROUGHT));
    }

    /**
     * A leaving, with what took away the serving, or ended it before; with one that begins only later, where nothing did;
     * with what put it right itself, where that centre never had to do with the community.
     */
    private static Relation leftUnserved() {
        return new Relation("""
                select 'centre.does-not-serve' as rule,
                       case order_of when 3 then d.origin else d.position end as one, brought.position as other,
                       d.origin as one_origin, brought.origin as other_origin
                  from facts.catchment_end d
                  join facts.centre o on o.centre_id = d.centre_id and {o} and coalesce(o.on_from <= d.on_to, true)
                  join lateral (
                    select 1 as order_of, g.until_position as position, g.origin from facts.catchment g
                     where g.centre_id = d.centre_id and g.community_id = d.community_id and %s
                     union all
                    select 1, l.position, l.origin from facts.catchment_end l
                     where l.centre_id = d.centre_id and l.community_id = d.community_id and {l} and l.on_to < d.on_from
                     union all
                    select 2, s.position, s.origin from facts.catchment s
                     where s.centre_id = d.centre_id and s.community_id = d.community_id and {s}
                     union all
                    select 3, d.position, d.origin where d.position <> d.origin
                     order by 1, 2 desc limit 1
                  ) as brought on true
                 where {d}
                   and not exists (select from facts.catchment s
                                    where s.centre_id = d.centre_id and s.community_id = d.community_id and {s} and %s)
                """.formatted(GONE, SERVED));
    }
}
