package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.pairs;
import static org.calledger.query.contradictions.Relation.twice;

import java.util.List;
import org.calledger.query.contradictions.Relation.Rows;

/** What was said again though it stood, or of a gathering that had been cancelled: by the ledger's order. */
final class Turns {
    private static final String CANCELLED = "gathering.cancelled";
    private static final Rows CANCELLATION = Rows.of("gathering_step").where("step = 'CANCELLED'");
    private static final Rows CONFIRMATION = Rows.of("gathering_step").where("step = 'CONFIRMED'");

    private Turns() {}

    static List<Relation> all() {
        return List.of(
                twice("gathering.already-confirmed", CONFIRMATION, "gathering_id"),
                twice(CANCELLED, CANCELLATION, "gathering_id"),
                onceCancelled(Rows.of("gathering")),
                onceCancelled(Rows.of("attendance_named")),
                onceCancelled(CONFIRMATION),
                workJudgedAgain());
    }

    private static Relation onceCancelled(Rows facts) {
        return pairs(CANCELLED, facts, "gathering_id", CANCELLATION, "gathering_id", "f.origin > e.origin");
    }

    /**
     * The same word on work twice, and none between them any more. A confirmation holds for the minutes that the work has:
     * of other minutes it is another word, until the work itself is put right.
     */
    private static Relation workJudgedAgain() {
        return new Relation("""
                select case m.word when 'CONFIRMED' then 'work.already-confirmed' else 'work.already-rejected' end as rule,
                       m.position as one, coalesce(
                         (select max(g.until_position) from facts.work_word g
                           where g.work_id = m.work_id and g.until_position <= :asOf
                             and g.origin > m.before_origin and g.origin < m.origin),
                         case when k.position > m.origin then k.position end, m.before) as other,
                       m.origin as one_origin,
                       case when k.position > m.origin then k.origin else m.before_origin end as other_origin
                  from (select w.*, lag(w.word) over one_by_one as last_word, lag(w.minutes) over one_by_one as last_minutes,
                               lag(w.position) over one_by_one as before, lag(w.origin) over one_by_one as before_origin
                          from facts.work_word w
                         where {w} and w.work_id in (
                           select p.work_id from facts.work_word p where p.until_position is not null or p.position <> p.origin
                            union all
                           select p.work_id from facts.work p where p.until_position is not null or p.position <> p.origin)
                        window one_by_one as (partition by w.work_id order by w.origin)) as m
                  left join lateral (select k.minutes, k.position, k.origin from facts.work k
                                      where k.work_id = m.work_id and k.first and {k}
                                      order by k.origin desc limit 1) as k on true
                 where m.word = m.last_word and (m.word = 'REJECTED' or m.last_minutes = k.minutes)
                """);
    }
}
