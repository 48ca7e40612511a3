package org.calledger.query.contradictions;

/** Which community, centre, institution and programme a fact belongs to, by its origin. */
final class Whereabouts {
    private static final String OF_INITIATIVE = """
            select t.origin, c.id, i.centre_id, coalesce(i.institution_id, o.institution_id), i.programme_id
              from facts.%s t
              join facts.initiative i on i.initiative_id = t.initiative_id
              left join facts.centre o on o.centre_id = i.centre_id
              left join lateral unnest(i.community_ids) as c (id) on true
            """;

    static final String SQL = """
            select t.origin, t.community_id, null::uuid as centre_id, null::uuid as institution_id,
                   null::uuid as programme_id from facts.community t
             union all select t.origin, t.community_id, null, null, null from facts.need t
             union all select t.origin, t.community_id, null, null, null from facts.support t
             union all select t.origin, t.community_id, null, t.owner_institution_id, null from facts.resource t
             union all select t.origin, t.community_id, null, null, null from facts.commitment t
             union all select t.origin, t.community_id, null, t.institution_id, null from facts.institution t
             union all select t.origin, null, null, t.institution_id, null from facts.adoption t
             union all select t.origin, null, t.centre_id, t.institution_id, null from facts.centre t
             union all select t.origin, t.community_id, t.centre_id, null, null from facts.catchment t
             union all select t.origin, t.community_id, t.centre_id, null, null from facts.catchment_end t
             union all select t.origin, null, t.centre_id, null, null from facts.centre_closing t
             union all select t.origin, t.community_id, t.centre_id, t.institution_id, t.programme_id from facts.gathering t
             union all select t.origin, t.community_id, t.centre_id, t.institution_id, t.programme_id from facts.work t
             union all select t.origin, null, null, t.institution_id, t.programme_id from facts.programme t
             union all select t.origin, null, null, null, t.programme_id from facts.programme_closing t
             union all select t.origin, null, null, null, t.programme_id from facts.measurement t
             union all select t.origin, null, null, null, t.programme_id from facts.inclusion t
             union all select t.origin, null, null, t.institution_id, null from facts.coalition_move t
             union all select t.origin, null, t.centre_id, t.employer_id, null from facts.appointment t
             union all select t.origin, null, null, t.institution_id, null from facts.agreement t
             union all select t.origin, null, null, t.institution_id, null from facts.stewardship t
             union all select t.origin, t.community_id, t.centre_id, null, null from facts.frozen_report t
             union all %s union all %s union all %s union all %s
            """.formatted(
                    OF_INITIATIVE.formatted("initiative"),
                    OF_INITIATIVE.formatted("initiative_step"),
                    OF_INITIATIVE.formatted("joining"),
                    OF_INITIATIVE.formatted("gathering"));

    private Whereabouts() {}
}
