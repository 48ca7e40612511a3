package org.calledger.query.contradictions;

/** What went on while the thing it needs was not open: initiatives of a closed centre, answers to a withdrawn need. */
final class Closings {
    private static final String RULE = "centre.has-open-initiatives";

    private Closings() {}

    /** The initiative started only after the closing. */
    static Relation started() {
        return steps("initiative.centre-closed", "=");
    }

    /** The initiative ended only after the closing. */
    static Relation outlived() {
        return steps(RULE, "<>");
    }

    private static Relation steps(String rule, String isStart) {
        return new Relation("""
                select '%s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from facts.centre_closing e
                  join facts.initiative i on i.centre_id = e.centre_id and {i}
                  join facts.initiative_step f on f.initiative_id = i.initiative_id and {f} and f.step %s 'STARTED'
                 where {e} and f.on_from > e.on_to
                """.formatted(rule, isStart));
    }

    static Relation supportedWhileWithdrawn() {
        return withdrawn("need.not-open", "support");
    }

    static Relation answeredWhileWithdrawn() {
        return withdrawn("initiative.need-not-open", "answer");
    }

    /** Certainly after a withdrawal, and certainly before the reopening that followed it, if one did. */
    private static Relation withdrawn(String rule, String facts) {
        return new Relation("""
                select '%s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from facts.need_turn e
                  join facts.%s f on f.need_id = e.need_id and {f}
                 where {e} and e.turn = 'WITHDRAWN' and f.on_from > e.on_to
                   and not exists (select from facts.need_turn r
                                    where r.need_id = e.need_id and r.turn = 'REOPENED' and r.origin > e.origin
                                      and coalesce(r.on_from <= f.on_to, true) and {r})
                """.formatted(rule, facts));
    }

    /** Its end stands no more. */
    static Relation openAtClosed() {
        return new Relation("""
                select '%s' as rule, e.position as one, gone.at as other,
                       e.origin as one_origin, gone.origin as other_origin
                  from (select b.initiative_id, max(b.until_position) as at, max(b.origin) as origin
                          from facts.initiative_step b
                         where b.until_position <= :asOf and b.step <> 'STARTED' group by 1) as gone
                  join facts.initiative i on i.initiative_id = gone.initiative_id and {i}
                  join facts.centre_closing e on e.centre_id = i.centre_id and {e}
                 where not exists (select from facts.initiative_step b
                                    where b.initiative_id = gone.initiative_id and b.step <> 'STARTED' and {b})
                """.formatted(RULE));
    }

    /**
     * Nothing of the initiative's own stands any more on which it can have started: no resource promised to it by then, no
     * resident who had joined. Whose resources and residents they are is left to the decision.
     */
    static Relation startedOnNothing() {
        return new Relation("""
                select 'initiative.no-local-resource' as rule, s.position as one, gone.at as other,
                       s.origin as one_origin, gone.origin as other_origin
                  from (select x.initiative_id, max(x.until_position) as at, max(x.origin) as origin
                          from (%1$s) as x where x.until_position <= :asOf group by 1) as gone
                  join facts.initiative_step s on s.initiative_id = gone.initiative_id and s.step = 'STARTED' and {s}
                 where not exists (select from (%1$s) as y
                                    where y.initiative_id = s.initiative_id and {y}
                                      and coalesce(y.on_from <= s.on_to, true))
                """.formatted(FORCES));
    }

    private static final String FORCES = """
            select position, until_position, origin, on_from, initiative_id from facts.commitment
            union all
            select position, until_position, origin, on_from, initiative_id from facts.joining
             where step <> 'WAITING' and person_id is not null and home_id is not null""";
}
