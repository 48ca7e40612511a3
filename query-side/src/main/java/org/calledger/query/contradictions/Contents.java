package org.calledger.query.contradictions;

import static org.calledger.query.contradictions.Relation.pairs;

import java.util.List;
import org.calledger.query.contradictions.Relation.Rows;

/** What one fact says against what is in another: outcomes of needs answered, goals measured, ages of those who agree. */
final class Contents {

    /** Can only have been a minor on the day: of a birth year, or of an age band within its own year. */
    private static final String MINOR = """
            (extract(year from f.on_to) - e.birth_year < 18
             or (nullif(split_part(e.age_band, '-', 2), '')::int < 18
                 and extract(year from f.on_from) = extract(year from f.on_to)
                 and extract(year from e.on_from) = extract(year from f.on_from)
                 and extract(year from e.on_to) = extract(year from f.on_from)))""";

    private static final String NO_SUCH_GOAL =
            "not exists (select from jsonb_array_elements(e.goals) as goal where goal ->> 'code' = f.code)";

    /** Looked at only where one of the two was put right. */
    private static final String NO_OUTCOME = """
            greatest(f.position, e.position) > f.origin
            and exists (select from unnest(e.need_ids) as need (id)
                         where not exists (select from facts.outcome x
                                            where x.initiative_id = f.initiative_id and x.origin = f.origin
                                              and x.need_id = need.id and {x}))""";

    private Contents() {}

    static List<Relation> all() {
        Rows initiative = Rows.of("initiative");
        return List.of(
                pairs(
                        "agreement.guardian-consent-required",
                        Rows.of("agreement").where("guardian_consent is not true"),
                        "person_id",
                        Rows.of("person"),
                        "person_id",
                        MINOR),
                pairs(
                        "programme.goal-unknown",
                        Rows.of("measurement"),
                        "programme_id",
                        Rows.of("programme"),
                        "programme_id",
                        NO_SUCH_GOAL),
                pairs(
                        "initiative.need-not-answered",
                        Rows.of("outcome"),
                        "initiative_id",
                        initiative,
                        "initiative_id",
                        "greatest(f.position, e.position) > f.origin and f.need_id <> all (e.need_ids)"),
                pairs(
                        "initiative.outcome-missing",
                        Rows.of("initiative_step").where("step = 'COMPLETED'"),
                        "initiative_id",
                        initiative,
                        "initiative_id",
                        NO_OUTCOME));
    }
}
