package org.calledger.query.contradictions;

import java.util.List;

/** Two that cannot but share a day: commitments of an exclusive resource, appointments of one person to one post. */
final class Overlaps {

    /** As decided for commands: not if either may have ended before the other began. */
    private static final String SHARE_A_DAY = """
            not coalesce(f.freed_from is not null and coalesce(e.on_to >= f.freed_from, true), false)
               and not coalesce(e.freed_from is not null and coalesce(f.on_to >= e.freed_from, true), false)
               and not coalesce(f.ends is not null and coalesce(f.ends_from < e.on_to, true), false)
               and not coalesce(e.ends is not null and coalesce(e.ends_from < f.on_to, true), false)""";

    private Overlaps() {}

    static List<Relation> all() {
        return List.of(
                overlap("resource.already-committed", COMMITMENTS), overlap("animator.already-appointed", POSTS));
    }

    /**
     * A community that the centre served already, and cannot have left by then; or can have, where the ledger's order tells
     * that it was served, and something was put right: else it was not so when it was recorded.
     */
    static Relation served() {
        return new Relation("""
                select 'centre.already-serves' as rule, d.position as one, s.position as other,
                       d.origin as one_origin, s.origin as other_origin
                  from facts.catchment s
                  join facts.catchment d
                    on d.centre_id = s.centre_id and d.community_id = s.community_id and d.origin <> s.origin and {d}
                 where {s}
                   and ((s.origin < d.origin and %s
                         and (s.position <> s.origin or d.position <> d.origin
                              or exists (select from facts.catchment_end g
                                          where g.centre_id = s.centre_id and g.community_id = s.community_id
                                            and (g.until_position <= :asOf or g.position <> g.origin))))
                     or (s.on_to < d.on_from
                         and not exists (select from facts.catchment_end l
                                          where l.centre_id = s.centre_id and l.community_id = s.community_id and {l}
                                            and coalesce(l.on_to >= s.on_from, true)
                                            and coalesce(l.on_from <= d.on_to, true))))
                """.formatted(Catchments.SERVED));
    }

    private static final String COMMITMENTS = """
            select k.resource_id::text as key, k.position, k.origin, k.on_from, k.on_to, k.ends, k.ends_from,
                   coalesce((select z.on_from from facts.resource_step z
                              where z.resource_id = k.resource_id and z.initiative_id = k.initiative_id
                                and z.step = 'RELEASED' and z.origin > k.origin and {z} order by z.origin limit 1),
                            (select y.on_from from facts.initiative_step y
                              where y.initiative_id = k.initiative_id and y.step <> 'STARTED' and {y}
                              order by y.origin desc limit 1)) as freed_from
              from facts.commitment k
              join facts.resource r on r.resource_id = k.resource_id and r.exclusive and {r}
             where {k}""";

    private static final String POSTS = """
            select k.person_id || ' ' || k.employer_id || ' ' || lower(regexp_replace(btrim(k.post), '\\s+', ' ', 'g')) as key,
                   k.position, k.origin, k.on_from, k.on_to, k.ends, k.ends_from,
                   (select z.on_from from facts.appointment_end z
                     where z.appointment_id = k.appointment_id and {z} order by z.origin limit 1) as freed_from
              from facts.appointment k
             where {k}""";

    private static Relation overlap(String rule, String held) {
        return new Relation("""
                select '%1$s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from (%2$s) as e
                  join (%2$s) as f on f.key = e.key and f.origin > e.origin
                 where %3$s
                """.formatted(rule, held, SHARE_A_DAY));
    }
}
