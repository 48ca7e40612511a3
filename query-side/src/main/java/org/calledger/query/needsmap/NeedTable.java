package org.calledger.query.needsmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks about needs. */
public final class NeedTable {
    private final NeedCellTable cells = new NeedCellTable();

    public Items<Need> list(Snapshot at, NeedFilter filter, Page page) {
        return list(at, filter, page, " and origin > :after", "origin");
    }

    /** The last recorded first, as people read; the page goes on before the last item seen. */
    public Items<Need> newestFirst(Snapshot at, NeedFilter filter, Page page) {
        return list(at, filter, page, " and (:after = 0 or origin < :after)", "origin desc");
    }

    private Items<Need> list(Snapshot at, NeedFilter filter, Page page, String behind, String order) {
        String sql = "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at) + ", "
                + filter.tree(at) + "standing as (" + standing(at)
                + "), page as (select * from standing" + conditions(filter) + behind + " order by " + order
                + " limit :limit)" + details(at) + " order by page." + order;
        List<Need> rows = bind(at.sql(sql), filter)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> need(row))
                .list();
        return Items.of(rows, page, Need::position, page.count() ? count(at, filter) : null);
    }

    public Optional<Need> one(Snapshot at, UUID needId) {
        String sql = "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at) + ", page as ("
                + standing(at) + " and need.need_id = :need order by need.origin limit 1)" + details(at) + " limit 1";
        return at.sql(sql).param("need", needId).query((row, n) -> need(row)).optional();
    }

    /** All under the filter, those that were merged too. */
    public long count(Snapshot at, NeedFilter filter) {
        return cells.count(at, filter);
    }

    static String standing(Snapshot at) {
        return """
            select need.*, family.ids as family_ids, answers.initiative_ids,
                   case when exists (select from merged where merged.need_id = need.need_id) then 'MERGED'
                        when last_turn.turn = 'WITHDRAWN' then 'WITHDRAWN' else answers.status end as status
              from facts.need
              left join lateral (
                select array(select need.need_id union all
                             select merged.need_id from merged where merged.survivor_id = need.need_id) as ids
              ) as family on true
              left join lateral (
                select need_turn.turn from facts.need_turn
                 where need_turn.need_id = need.need_id and %s order by need_turn.origin desc limit 1
              ) as last_turn on true
              left join lateral (
                select array_agg(distinct answer.initiative_id) as initiative_ids,
                       case max(coalesce(step.reached, 1))
                         when 3 then 'COMPLETED' when 2 then 'RUNNING' when 1 then 'PROPOSED'
                         else 'UNANSWERED'
                       end as status
                  from facts.answer
                  left join lateral (
                    select max(case initiative_step.step
                             when 'ABANDONED' then 4 when 'COMPLETED' then 3 when 'STARTED' then 2 end) %% 4 as reached
                      from facts.initiative_step
                     where initiative_step.initiative_id = answer.initiative_id and %s
                  ) as step on true
                 where answer.need_id = any(family.ids) and %s
              ) as answers on true
             where %s

            """.formatted(at.sees("need_turn"), at.sees("initiative_step"), at.sees("answer"), at.sees("need"));
    }

    static String details(Snapshot at) {
        return """
            select page.*, community.name as community_name, supports.*, verdicts.*
              from page
              left join facts.community on community.community_id = page.community_id and %s
              left join lateral (
                select count(distinct coalesce(who.survivor_id, support.person_id)) as people,
                       coalesce(sum(counted) filter (where support.person_id is null), 0) as counted,
                       count(*) filter (where first and applicable and total is null) as unknown
                  from facts.support left join one_person who on who.person_id = support.person_id
                 where support.need_id = any(page.family_ids) and %s and %s
              ) as supports on true
              left join lateral (
                select string_agg(side || ' ' || verdict, ',') as verdicts
                  from (select distinct on (side) side, verdict
                          from facts.judgement
                         where judgement.need_id = any(page.family_ids) and %s
                         order by side, on_to desc nulls last, origin desc) as latest
              ) as verdicts on true
            """.formatted(
                        at.seesWhenever("community"),
                        NeedFamilyTable.isStanding(at, "support"),
                        at.sees("support"),
                        at.sees("judgement"));
    }

    static String conditions(NeedFilter filter) {
        StringBuilder sql = new StringBuilder(" where true");
        sql.append(filter.communities() == null ? "" : " and community_id = any(:communities)");
        sql.append(filter.categories().isEmpty() ? "" : " and category = any(:categories)");
        sql.append(filter.statuses().isEmpty() ? "" : " and coalesce(status, 'UNANSWERED') = any(:statuses)");
        sql.append(filter.from() == null ? "" : " and on_from >= :from");
        sql.append(filter.to() == null ? "" : " and on_to <= :to");
        return sql.append(" and ")
                .append(filter.countedIn().condition("standing"))
                .toString();
    }

    static StatementSpec bind(StatementSpec statement, NeedFilter filter) {
        return statement
                .param("communities", communities(filter).toArray(new UUID[0]))
                .param("categories", filter.categories().toArray(new String[0]))
                .param("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new))
                .param("from", filter.from())
                .param("to", filter.to());
    }

    private static List<UUID> communities(NeedFilter filter) {
        return filter.communities() == null ? filter.countedIn().communities() : filter.communities();
    }

    static Need need(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Need(
                Cells.id(row, "need_id"),
                Cells.id(row, "community_id"),
                row.getString("community_name"),
                Cells.text(row, "category"),
                Cells.text(row, "title"),
                row.getString("description"),
                row.getString("channel"),
                Cells.place(row),
                Happened.of(row),
                status == null ? NeedStatus.UNANSWERED : NeedStatus.valueOf(status),
                new Need.Supports(row.getLong("people"), row.getLong("counted"), row.getLong("unknown")),
                verdicts(row.getString("verdicts")),
                Cells.ids(row, "initiative_ids"),
                row.getLong("origin"));
    }

    private static Map<String, String> verdicts(@org.jspecify.annotations.Nullable String told) {
        Map<String, String> verdicts = new TreeMap<>();
        if (told != null) {
            for (String one : told.split(",", -1)) {
                int space = one.indexOf(' ');
                verdicts.put(one.substring(0, space), one.substring(space + 1));
            }
        }
        return verdicts;
    }
}
