package org.calledger.query.contradictions;

/** On what an initiative started: something of its communities that was there on the day, promised to it or joined. */
final class Forces {

    /** With the community each is of, and the days on which it was there. */
    private static final String FORCES = """
            select k.position, k.until_position, k.origin, k.initiative_id, k.community_id, k.on_from, k.on_to,
                   least(k.ends_to,
                         (select z.on_to from facts.resource_step z
                           where z.resource_id = k.resource_id and z.origin > k.origin and {z}
                             and z.step = 'RELEASED' and z.initiative_id = k.initiative_id
                           order by z.origin limit 1),
                         (select min(z.on_to) from facts.resource_step z
                           where z.resource_id = k.resource_id and {z} and z.step = 'RETIRED')) as gone_to
              from facts.commitment k
            union all
            select j.position, j.until_position, j.origin, j.initiative_id, j.home_id, j.on_from, j.on_to,
                   (select l.on_to from facts.leaving l
                     where l.initiative_id = j.initiative_id and l.person_id = j.person_id and l.step = 'LEFT'
                       and l.origin > j.origin and {l} order by l.origin limit 1)
              from facts.joining j
             where j.step <> 'WAITING' and j.person_id is not null and j.home_id is not null""";

    /** Can have been there on the days of {@code s}. */
    private static final String THERE =
            "coalesce(y.on_from <= s.on_to, true) and coalesce(y.gone_to >= s.on_from, true)";

    /** Something of the communities themselves is found without climbing: so it is with most. */
    private static final String DOUBTFUL = """
            select s.position, s.origin, s.initiative_id, i.position as proposed, i.origin as proposed_origin, i.community_ids,
                   coalesce(s.on_from, '-infinity') as on_from, coalesce(s.on_to, 'infinity') as on_to
              from facts.initiative_step s
              join facts.initiative i on i.initiative_id = s.initiative_id and {i}
             where s.step = 'STARTED' and {s}
               and not exists (select from (%1$s) as y
                                where y.initiative_id = s.initiative_id and {y}
                                  and y.community_id = any (i.community_ids) and %2$s)
            """.formatted(FORCES, THERE);

    private Forces() {}

    /** With the last of what took away, ended, moved or put off what was there, or put the proposal or the start right. */
    static Relation startedOnNothing() {
        return new Relation("""
                select 'initiative.no-local-resource' as rule, nothing.position as one, nothing.other,
                       nothing.origin as one_origin, nothing.other_origin
                  from (
                    with recursive doubtful as (%1$s), p (start, on_from, on_to, above) as (
                      select s.origin, s.on_from, s.on_to, y.community_id
                        from doubtful s join (%2$s) as y on y.initiative_id = s.initiative_id and {y} and %3$s
                       union
                      select p.start, p.on_from, p.on_to, up.parent_id from p join lateral (%4$s) as up on true
                    )
                    select d.position, d.origin, brought.position as other, brought.origin as other_origin
                      from doubtful d
                      join lateral (
                        select case when x.until_position <= :asOf then x.until_position else x.position end as position,
                               x.origin
                          from (%2$s) as x
                         where x.initiative_id = d.initiative_id and x.position <= :asOf
                           and (x.until_position <= :asOf or x.position <> x.origin or x.on_from > d.on_to)
                         union all
                        select z.position, z.origin from facts.resource_step z
                          join facts.commitment k on k.resource_id = z.resource_id and k.initiative_id = d.initiative_id
                         where {z} and z.step <> 'CONFIRMED' and z.on_to < d.on_from
                         union all
                        select l.position, l.origin from facts.leaving l
                         where l.initiative_id = d.initiative_id and {l} and l.on_to < d.on_from
                         union all
                        select coalesce(v.until_position, v.position), v.origin from facts.community_move v
                         where v.community_id = any(array(select above from p where p.start = d.origin))
                           and coalesce(v.until_position, v.position) <= :asOf
                         union all
                        select c.position, c.origin from facts.community c
                         where c.community_id = any(array(select above from p where p.start = d.origin))
                           and c.position <> c.origin and {c}
                         union all
                        select d.proposed, d.proposed_origin where d.proposed <> d.proposed_origin
                         union all
                        select d.position, d.origin where d.position <> d.origin
                         order by 1 desc limit 1
                      ) as brought on true
                     where not exists (select from p where p.start = d.origin and p.above = any (d.community_ids))
                  ) as nothing
                """.formatted(DOUBTFUL, FORCES, THERE, Branches.UP));
    }
}
