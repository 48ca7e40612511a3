package org.calledger.query.contradictions;

/** What went on while the thing it needs was not open: initiatives of a closed centre, answers to a withdrawn need. */
final class Closings {
    private static final String RULE = "centre.has-open-initiatives";

    /** Nothing begins at a centre that is closed already, unless it certainly began before. */
    static final String AT_CLOSED =
            "(f.on_from > e.on_to or (f.origin > e.origin and coalesce(f.on_to >= e.on_from, true)))";

    private Closings() {}

    /** The initiative started only after the closing. */
    static Relation started() {
        return steps("initiative.centre-closed", "=", AT_CLOSED);
    }

    /** The initiative ended only after the closing. */
    static Relation outlived() {
        return steps(RULE, "<>", "f.on_from > e.on_to");
    }

    private static Relation steps(String rule, String isStart, String condition) {
        return new Relation("""
                select '%s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from facts.centre_closing e
                  join facts.initiative i on i.centre_id = e.centre_id and {i}
                  join facts.initiative_step f on f.initiative_id = i.initiative_id and {f} and f.step %s 'STARTED'
                 where {e} and %s
                """.formatted(rule, isStart, condition));
    }

    /** After a withdrawal, and certainly before the reopening that followed it, if one did. */
    static Relation whileWithdrawn(String rule, String facts, String need) {
        return new Relation("""
                select '%1$s' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from facts.need_turn e
                  join facts.%2$s f on f.%3$s = e.need_id and {f}
                 where {e} and e.turn = 'WITHDRAWN'
                   and (f.on_from > e.on_to or (f.on_from = e.on_to and f.origin > e.origin))
                   and not exists (select from facts.need_turn r
                                    where r.need_id = e.need_id and r.turn = 'REOPENED' and r.origin > e.origin
                                      and coalesce(r.on_from <= f.on_to, true) and {r})
                """.formatted(rule, facts, need));
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

    /** It never ended, and stands otherwise than when the centre was closed: so does the closing, perhaps. */
    static Relation leftOpen() {
        return new Relation("""
                select '%s' as rule, e.position as one, i.position as other,
                       e.origin as one_origin, i.origin as other_origin
                  from facts.centre_closing e
                  join facts.initiative i on i.centre_id = e.centre_id and i.origin < e.origin and {i}
                 where {e} and (i.position > i.origin or e.position > e.origin)
                   and not exists (select from facts.initiative_step b
                                    where b.initiative_id = i.initiative_id and b.step <> 'STARTED'
                                      and ({b} or b.until_position <= :asOf))
                """.formatted(RULE));
    }
}
