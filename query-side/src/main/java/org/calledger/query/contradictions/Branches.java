package org.calledger.query.contradictions;

/** The tree of communities, by the day; where days are not known closely, a community can have lain below either. */
final class Branches {
    /** Right above {@code p.above}, as it can have been on that day. */
    static final String UP = """
            select c.parent_id from facts.community c
             where c.community_id = p.above and c.parent_id is not null and {c}
               and not exists (select from facts.community_move v
                                where v.community_id = p.above and {v} and v.on_to < p.on_from)
             union all
            select m.parent_id from facts.community_move m
             where m.community_id = p.above and {m} and coalesce(m.on_from <= p.on_to, true)
               and not exists (select from facts.community_move v
                                where v.community_id = p.above and {v} and v.on_to < p.on_from
                                  and (m.on_to < v.on_from
                                       or (v.origin > m.origin and m.on_from = m.on_to and v.happened = m.happened)))""";

    private Branches() {}

    /**
     * What a community lay below lay below it: at the day of a move, or of a parent that was put right. With the last other
     * change of the communities passed.
     */
    static Relation loop() {
        return new Relation("""
                select 'community.loop' as rule, looped.position as one, looped.other, looped.origin as one_origin,
                       looped.other_origin
                  from (
                    with recursive d as (
                      select m.position, m.origin, m.community_id, m.parent_id,
                             coalesce(m.on_from, '-infinity') as on_from, coalesce(m.on_to, 'infinity') as on_to
                        from facts.community_move m where {m}
                       union all
                      select c.position, c.origin, c.community_id, c.parent_id,
                             coalesce(c.on_from, '-infinity'), coalesce(c.on_to, 'infinity')
                        from facts.community c where {c} and c.parent_id is not null and c.position <> c.origin
                    ), p (origin, on_from, on_to, above) as (
                      select d.origin, d.on_from, d.on_to, d.parent_id from d
                       union
                      select p.origin, p.on_from, p.on_to, up.parent_id from p join lateral (%s) as up on true
                    )
                    select d.position, d.origin, changed.position as other, changed.origin as other_origin
                      from d
                      join p on p.origin = d.origin and p.above = d.community_id
                      join lateral (
                        select v.position, v.origin from facts.community_move v
                         where v.community_id = any(array(select above from p where p.origin = d.origin)) and {v}
                           and v.origin <> d.origin
                         union all
                        select g.until_position, g.origin from facts.community_move g
                         where g.community_id = any(array(select above from p where p.origin = d.origin))
                           and g.until_position <= :asOf and g.origin <> d.origin
                         union all
                        select r.position, r.origin from facts.community r
                         where r.community_id = any(array(select above from p where p.origin = d.origin)) and {r}
                           and r.origin <> d.origin
                         order by 1 desc limit 1
                      ) as changed on true
                  ) as looped
                """.formatted(UP));
    }
}
