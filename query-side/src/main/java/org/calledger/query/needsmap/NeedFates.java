package org.calledger.query.needsmap;

import org.calledger.query.projection.Snapshot;

/** The same as {@link NeedTable#standing} says of one need, for very many at once: each table is read one time. */
final class NeedFates {
    private static final String SEEN = """
            with recursive %1$s, %2$sseen as (
              select n.* from facts.need n where %3$s%4$s
            )""";

    private static final String FATES = """
            , step as (
              select s.initiative_id, max(case s.step when 'ABANDONED' then 4 when 'COMPLETED' then 3 when 'STARTED' then 2 end)
                     %% 4 as reached
                from facts.initiative_step s where %1$s group by s.initiative_id
            ), answered as (
              select coalesce(merged.survivor_id, a.need_id) as need_id, max(coalesce(step.reached, 1)) as reached
                from facts.answer a
                left join merged on merged.need_id = a.need_id
                left join step on step.initiative_id = a.initiative_id
               where %2$s group by 1
            ), turned as (
              select distinct on (t.need_id) t.need_id, t.turn from facts.need_turn t
               where %3$s order by t.need_id, t.origin desc
            ), standing as (
              select seen.*,
                     case when seen.need_id in (select need_id from merged) then 'MERGED'
                          when turned.turn = 'WITHDRAWN' then 'WITHDRAWN'
                          else case answered.reached when 3 then 'COMPLETED' when 2 then 'RUNNING' when 1 then 'PROPOSED' end
                     end as status
                from seen
                left join answered on answered.need_id = seen.need_id
                left join turned on turned.need_id = seen.need_id
            )""";

    private static final String NO_FATES = """
            , standing as (
              select seen.*, case when seen.need_id in (select need_id from merged) then 'MERGED' end as status from seen
            )""";

    private NeedFates() {}

    /** A {@code with} whose {@code standing} has the needs under the filter, but for what it says of statuses. */
    static String standing(Snapshot at, NeedFilter filter, String further) {
        String seen =
                SEEN.formatted(NeedFamilyTable.merged(at), filter.tree(at), at.sees("n"), conditions(filter) + further);
        return filter.statuses().isEmpty()
                ? seen + NO_FATES
                : seen + FATES.formatted(at.sees("s"), at.sees("a"), at.sees("t"));
    }

    private static String conditions(NeedFilter filter) {
        StringBuilder sql = new StringBuilder();
        sql.append(filter.communities() == null ? "" : " and n.community_id = any(:communities)");
        sql.append(filter.categories().isEmpty() ? "" : " and n.category = any(:categories)");
        sql.append(filter.from() == null ? "" : " and n.on_from >= :from");
        sql.append(filter.to() == null ? "" : " and n.on_to <= :to");
        return sql.append(" and ").append(filter.countedIn().condition("n")).toString();
    }

    /** What is left to ask of {@code standing}. */
    static String ofStatus(NeedFilter filter, String otherwise) {
        return filter.statuses().isEmpty() ? otherwise : " where coalesce(status, 'UNANSWERED') = any(:statuses)";
    }
}
