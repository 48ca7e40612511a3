package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.unknown;

import java.util.Locale;
import java.util.stream.Stream;
import org.calledger.query.contradictions.Relation.Rows;

/** Things that are only named, whenever they began: but not such as there are not. */
final class Mentions {
    private static final Rows JOINED = Rows.of("joining").where("step <> 'PROMOTED'");

    private Mentions() {}

    static Stream<Relation> all() {
        return Stream.of(named(), people(), proposers(), successors(), promoted())
                .flatMap(several -> several);
    }

    /** Who proposed an initiative. */
    private static Stream<Relation> proposers() {
        return Stream.of("person", "institution", "coalition")
                .map(kind -> unknown(
                        kind + ".unknown",
                        Rows.of("initiative").where("proposer_kind = '" + kind.toUpperCase(Locale.ROOT) + "'"),
                        "proposer_id",
                        Rows.of(kind),
                        kind + "_id"));
    }

    /** What took the place of a community that ended. */
    private static Stream<Relation> successors() {
        Rows each = Rows.asked("select c.*, unnest(c.into_ids) as into_id from facts.community_end c");
        return Stream.of(unknown("community.unknown", each, "into_id", Rows.of("community"), "community_id"));
    }

    /** Whoever moved up had waited. */
    private static Stream<Relation> promoted() {
        return Stream.of("person_id", "institution_id").map(who -> new Relation("""
                        select 'initiative.not-joined' as rule, f.position as one, gone.at as other,
                               f.origin as one_origin, gone.origin as other_origin
                          from (select b.initiative_id, b.%1$s, max(b.until_position) as at, max(b.origin) as origin
                                  from facts.joining b
                                 where b.until_position <= :asOf and b.step = 'WAITING' group by 1, 2) as gone
                          join facts.joining f on f.initiative_id = gone.initiative_id and f.%1$s = gone.%1$s
                           and f.step = 'PROMOTED' and f.origin > gone.origin and {f}
                         where not exists (select from facts.joining b
                                            where b.initiative_id = gone.initiative_id and b.%1$s = gone.%1$s
                                              and b.step = 'WAITING' and b.origin < f.origin and {b})
                        """.formatted(who)));
    }

    private static Stream<Relation> named() {
        return Stream.of(
                unknown(
                        "institution.unknown",
                        Rows.of("milestone"),
                        "institution_id",
                        Rows.of("institution"),
                        "institution_id"),
                unknown("centre.unknown", Rows.of("milestone"), "centre_id", Rows.of("centre"), "centre_id"),
                unknown(
                        "community.unknown",
                        Rows.of("milestone"),
                        "community_id",
                        Rows.of("community"),
                        "community_id"),
                unknown(
                        "programme.unknown",
                        Rows.of("milestone"),
                        "programme_id",
                        Rows.of("programme"),
                        "programme_id"),
                unknown(
                        "milestone.unknown",
                        Rows.of("dispute"),
                        "by_milestone_id",
                        Rows.of("milestone"),
                        "milestone_id"),
                unknown(
                        "institution.unknown",
                        Rows.of("resource"),
                        "owner_institution_id",
                        Rows.of("institution"),
                        "institution_id"),
                unknown(
                        "community.unknown",
                        Rows.of("catchment_end"),
                        "community_id",
                        Rows.of("community"),
                        "community_id"),
                unknown("institution.unknown", JOINED, "institution_id", Rows.of("institution"), "institution_id"),
                unknown(
                        "institution.unknown",
                        Rows.of("leaving"),
                        "institution_id",
                        Rows.of("institution"),
                        "institution_id"),
                unknown(
                        "institution.unknown",
                        Rows.of("judgement"),
                        "institution_id",
                        Rows.of("institution"),
                        "institution_id"));
    }

    /** Named people may be registered later than what they did; but not never. */
    private static Stream<Relation> people() {
        Stream<Relation> into = Stream.of(
                unknown("person.unknown", Rows.of("person_merge"), "into_person_id", Rows.of("person"), "person_id"));
        Stream<Relation> named = Stream.of(
                        "support",
                        "support_withdrawal",
                        "judgement",
                        "joining",
                        "leaving",
                        "attendance",
                        "attendance_named",
                        "work",
                        "appointment",
                        "agreement",
                        "certificate",
                        "person_merge",
                        "person_erasure",
                        "mention")
                .map(facts -> unknown("person.unknown", Rows.of(facts), "person_id", Rows.of("person"), "person_id"));
        return Stream.concat(into, named);
    }
}
