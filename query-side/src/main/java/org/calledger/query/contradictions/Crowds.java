package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.pairs;
import static org.calledger.query.contradictions.Relation.recordedAfter;

import java.util.List;
import org.calledger.query.contradictions.Relation.Rows;
import org.calledger.query.volunteering.CertificateTable;

/** What became of gatherings, by the ledger's order, and of hours that were certified. */
final class Crowds {
    private static final Rows GATHERING = Rows.of("gathering");

    /** Whoever is named of a gathering, and from which fact on. */
    private static final String NAMED = """
            select a.gathering_id, a.person_id, a.origin from facts.attendance a where a.person_id is not null and {a}
            union all
            select n.gathering_id, n.person_id, n.origin from facts.attendance_named n where n.person_id is not null and {n}""";

    /** Where something was put right; else the rules were kept when it was recorded. */
    private static final String PUT_RIGHT = """
            select r.gathering_id from facts.gathering r where r.until_position is not null or r.position <> r.origin
            union all
            select r.gathering_id from facts.attendance_named r where r.until_position is not null or r.position <> r.origin""";

    private Crowds() {}

    static List<Relation> all() {
        return List.of(
                recordedAfter(
                        "gathering.already-exists",
                        Rows.of("gathering_plan"),
                        "gathering_id",
                        GATHERING,
                        "gathering_id"),
                pairs(
                        "gathering.not-held",
                        Rows.of("gathering_step").where("step = 'CONFIRMED'"),
                        "gathering_id",
                        GATHERING,
                        "gathering_id",
                        "f.origin < e.origin"),
                moreNamedLater(),
                namedAlready(),
                certifiedForNothing());
    }

    /** People named later are more than were counted after all. */
    private static Relation moreNamedLater() {
        return new Relation("""
                select 'gathering.more-named-than-counted' as rule, f.position as one, e.position as other,
                       f.origin as one_origin, e.origin as other_origin
                  from (select distinct n.gathering_id, n.position, n.origin from facts.attendance_named n
                         where {n} and n.gathering_id in (%1$s)) as f
                  join facts.gathering e on e.gathering_id = f.gathering_id and {e}
                 where e.total < (select count(distinct p.person_id) from (%2$s) as p
                                   where p.gathering_id = f.gathering_id and p.origin <= f.origin)
                """.formatted(PUT_RIGHT, NAMED));
    }

    /** All people whom a fact named later were named by then; with the last fact that names them. */
    private static Relation namedAlready() {
        return new Relation("""
                select 'gathering.already-attended' as rule, f.position as one, named.position as other,
                       f.origin as one_origin, named.origin as other_origin
                  from (select n.gathering_id, n.position, n.origin, array_agg(n.person_id) as people
                          from facts.attendance_named n
                         where {n} and n.person_id is not null and n.gathering_id in (%1$s) group by 1, 2, 3) as f
                  join lateral (
                    select max(p.position) as position, max(p.origin) as origin, count(distinct p.person_id) as people
                      from (select a.position, a.origin, a.person_id from facts.attendance a
                             where a.gathering_id = f.gathering_id and {a}
                             union all
                            select n.position, n.origin, n.person_id from facts.attendance_named n
                             where n.gathering_id = f.gathering_id and {n}) as p
                     where p.origin < f.origin and p.person_id = any(f.people)
                  ) as named on named.people = (select count(distinct id) from unnest(f.people) as id)
                """.formatted(PUT_RIGHT));
    }

    /** None of the work that a certificate counted stands; with the last change to the work of that person. */
    private static Relation certifiedForNothing() {
        return new Relation("""
                select 'certificate.no-confirmed-work' as rule, c.position as one, coalesce(
                         (select max(x.at) from (
                            select k.until_position as at from facts.work k where k.person_id = c.person_id
                             union all
                            select k.position from facts.work k where k.person_id = c.person_id and k.position <> k.origin
                             union all
                            select v.position from facts.work_word v join facts.work k on k.work_id = v.work_id
                             where k.person_id = c.person_id and v.word = 'REJECTED'
                             union all
                            select v.until_position from facts.work_word v join facts.work k on k.work_id = v.work_id
                             where k.person_id = c.person_id) as x
                           where x.at <= :asOf), c.position) as other,
                       c.origin as one_origin, c.origin as other_origin
                  from facts.certificate c
                 where {c} and not exists (%s)
                """.formatted(CertificateTable.COUNTED));
    }
}
