package org.calledger.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Items;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks what happened, in the order of its happening. Pages go by number, as their order is not that of the ledger. */
public final class HistoryTable {
    private static final String TOLD = """
            told as (
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'MILESTONE' as kind, t.title, t.text,
                     t.institution_id, t.centre_id, t.community_id, t.programme_id, t.milestone_id, t.confidence
                from facts.milestone t where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'METHOD_ADOPTED', i.name, null,
                     t.institution_id, null, i.community_id, null, null, null
                from facts.adoption t
                join facts.institution i on i.institution_id = t.institution_id and %2$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'CENTRE_OPENED', t.name, null,
                     t.institution_id, t.centre_id, null, null, null, null
                from facts.centre t where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'COMMUNITY_SERVED', c.name || ' – ' || m.name,
                     null, c.institution_id, t.centre_id, t.community_id, null, null, null
                from facts.catchment t
                join facts.centre c on c.centre_id = t.centre_id and c.origin <> t.origin and %3$s
                join facts.community m on m.community_id = t.community_id and %4$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'CENTRE_CLOSED', c.name, t.reason,
                     c.institution_id, t.centre_id, null, null, null, null
                from facts.centre_closing t
                join facts.centre c on c.centre_id = t.centre_id and %3$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'PROGRAMME_LAUNCHED', t.title, null,
                     t.institution_id, null, null, t.programme_id, null, null
                from facts.programme t where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'INSTITUTION_TRANSFORMED',
                     i.name || coalesce(' → ' || t.name, ''), t.kind, t.institution_id, null, i.community_id, null, null, null
                from facts.institution_change t
                join facts.institution i on i.institution_id = t.institution_id and %2$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'INSTITUTION_CLOSED', i.name, t.reason,
                     t.institution_id, null, i.community_id, null, null, null
                from facts.institution_closing t
                join facts.institution i on i.institution_id = t.institution_id and %2$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'CENTRE_FORM_CHANGED', c.name, t.form,
                     c.institution_id, t.centre_id, null, null, null, null
                from facts.centre_form t
                join facts.centre c on c.centre_id = t.centre_id and %3$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'CENTRE_RELOCATED', c.name, t.address,
                     c.institution_id, t.centre_id, null, null, null, null
                from facts.centre_place t
                join facts.centre c on c.centre_id = t.centre_id and %3$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'COMMUNITY_LEFT', c.name || ' – ' || m.name,
                     null, c.institution_id, t.centre_id, t.community_id, null, null, null
                from facts.catchment_end t
                join facts.centre c on c.centre_id = t.centre_id and %3$s
                join facts.community m on m.community_id = t.community_id and %4$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'COMMUNITY_MOVED', m.name || ' → ' || p.name,
                     null, null, null, t.community_id, null, null, null
                from facts.community_move t
                join facts.community m on m.community_id = t.community_id and %4$s
                join facts.community p on p.community_id = t.parent_id and %9$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to,
                     case t.way when 'SPLIT' then 'COMMUNITY_SPLIT' else 'COMMUNITIES_MERGED' end,
                     m.name || ' → ' || coalesce((select string_agg(p.name, ', ' order by p.origin)
                       from facts.community p where p.community_id = any(t.into_ids) and %9$s), ''),
                     null, null, null, t.community_id, null, null, null
                from facts.community_end t
                join facts.community m on m.community_id = t.community_id and %4$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'PROGRAMME_CLOSED', q.title, t.reason,
                     q.institution_id, null, null, t.programme_id, null, null
                from facts.programme_closing t
                join facts.programme q on q.programme_id = t.programme_id and %10$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'STEWARDSHIP_ASSIGNED', i.name, null,
                     t.institution_id, null, i.community_id, null, null, null
                from facts.stewardship t
                join facts.institution i on i.institution_id = t.institution_id and %2$s where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'ANIMATOR_APPOINTED', t.post, null,
                     t.employer_id, t.centre_id, null, null, null, null
                from facts.appointment t where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'COALITION_FORMED', t.name, t.problem,
                     null, null, null, null, null, null
                from facts.coalition t where %1$s
               union all
              select t.origin, t.event_id, t.happened, t.on_from, t.on_to, 'COALITION_DISSOLVED', l.name, t.reason,
                     null, null, null, null, null, null
                from facts.coalition_end t
                join facts.coalition l on l.coalition_id = t.coalition_id and %11$s where %1$s
            )
            """;

    private static final String COUNT = TOLD + " select count(*) from told where true %5$s";

    private static final String LIST = TOLD + """
            , page as (
              select * from told
               where true %5$s
               order by on_from nulls first, on_to nulls last, origin
               limit :limit offset :after
            )
            select page.*,
                   coalesce(p.title, c.name, i.name, m.name) as subject_name,
                   (select coalesce(json_agg(s.source), '[]') from facts.fact_source s
                     where s.origin = page.origin and %6$s) as sources,
                   (select coalesce(json_agg(json_build_object(
                             'milestoneId', o.milestone_id, 'title', o.title, 'on', o.happened,
                             'reason', d.reason, 'position', d.origin) order by d.origin), '[]')
                      from facts.dispute d
                      left join facts.milestone o
                        on o.milestone_id = case when d.milestone_id = page.milestone_id
                                                 then d.by_milestone_id else d.milestone_id end and %7$s
                     where page.milestone_id in (d.milestone_id, d.by_milestone_id) and %8$s) as disputed_by
              from page
              left join facts.institution i on i.institution_id = page.institution_id and %2$s
              left join facts.centre c on c.centre_id = page.centre_id and %3$s
              left join facts.community m on m.community_id = page.community_id and %4$s
              left join facts.programme p on p.programme_id = page.programme_id and %9$s
             order by page.on_from nulls first, page.on_to nulls last, page.origin
            """;

    /** A centre's is of all communities that it ever served. */
    private static final String WITHIN = """
             and (%1$s
                  or exists (select from facts.catchment s where s.centre_id = told.centre_id and %2$s and %3$s))""";

    private static final String ANNIVERSARY = """
             and extract(year from on_from) = extract(year from on_to)
             and extract(year from on_from) < :anniversaries
             and (:anniversaries - extract(year from on_from)::int) % 5 = 0""";

    /** A coalition is of all that ever were in it. */
    private static final String OF_INSTITUTION = """
             and (institution_id = any(:institutions)
                  or (kind in ('COALITION_FORMED', 'COALITION_DISSOLVED') and origin in (
                    select b.origin from facts.coalition_move v
                      join (select coalition_id, origin from facts.coalition
                             union all select coalition_id, origin from facts.coalition_end) as b
                        on b.coalition_id = v.coalition_id
                     where v.institution_id = any(:institutions) and %s)))""";

    public Items<HistoryItem> list(Snapshot at, HistoryFilter filter, Page page) {
        List<HistoryItem> rows = bind(at.sql(sql(LIST, at, filter)), filter)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, n) -> item(row))
                .list();
        boolean more = rows.size() > page.limit();
        Long total = page.count()
                ? bind(at.sql(sql(COUNT, at, filter)), filter).query(Long.class).single()
                : null;
        return new Items<>(
                more ? rows.subList(0, page.limit()) : rows, more ? page.after() + page.limit() : null, total);
    }

    private static String sql(String template, Snapshot at, HistoryFilter filter) {
        CountedIn within = filter.within();
        String tree = within.isEverywhere()
                ? "with "
                : "with recursive " + within.borders().below(at) + ", ";
        return tree
                + template.formatted(
                        at.sees("t"),
                        at.seesWhenever("i"),
                        at.seesWhenever("c"),
                        at.seesWhenever("m"),
                        conditions(at, filter),
                        at.seesWhenever("s"),
                        at.seesWhenever("o"),
                        at.seesWhenever("d"),
                        at.seesWhenever("p"),
                        at.seesWhenever("q"),
                        at.seesWhenever("l"));
    }

    private static String conditions(Snapshot at, HistoryFilter filter) {
        StringBuilder sql = new StringBuilder();
        sql.append(filter.within().isEverywhere() ? "" : within(at, filter.within()));
        sql.append(filter.centres().isEmpty() ? "" : " and centre_id = any(:centres)");
        sql.append(filter.institutions().isEmpty() ? "" : OF_INSTITUTION.formatted(at.seesWhenever("v")));
        sql.append(filter.programmes().isEmpty() ? "" : " and programme_id = any(:programmes)");
        sql.append(filter.kinds().isEmpty() ? "" : " and kind = any(:kinds)");
        sql.append(filter.anniversaries() == null ? "" : ANNIVERSARY);
        sql.append(filter.from() == null ? "" : " and on_from >= :from");
        sql.append(filter.to() == null ? "" : " and on_to <= :to");
        return sql.toString();
    }

    private static String within(Snapshot at, CountedIn within) {
        return WITHIN.formatted(
                within.counts(within.borders().community("told.community_id", "null", "null"), "told.on_from"),
                at.sees("s"),
                within.counts(within.borders().community("s.community_id", "null", "null"), "told.on_from"));
    }

    private static StatementSpec bind(StatementSpec statement, HistoryFilter filter) {
        return statement
                .param("communities", filter.within().communities().toArray(new UUID[0]))
                .param("centres", filter.centres().toArray(new UUID[0]))
                .param("institutions", filter.institutions().toArray(new UUID[0]))
                .param("programmes", filter.programmes().toArray(new UUID[0]))
                .param("kinds", filter.kinds().toArray(new String[0]))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("anniversaries", filter.anniversaries());
    }

    private static HistoryItem item(ResultSet row) throws SQLException {
        return new HistoryItem(
                Happened.of(row),
                Cells.text(row, "kind"),
                Cells.text(row, "title"),
                row.getString("text"),
                subject(row),
                Cells.idOrNull(row, "milestone_id"),
                row.getString("confidence"),
                Cells.text(row, "sources"),
                Cells.text(row, "disputed_by"),
                Cells.id(row, "event_id"),
                row.getLong("origin"));
    }

    private static HistoryItem.@Nullable Subject subject(ResultSet row) throws SQLException {
        HistoryItem.Subject subject = new HistoryItem.Subject(
                Cells.idOrNull(row, "institution_id"),
                Cells.idOrNull(row, "centre_id"),
                Cells.idOrNull(row, "community_id"),
                Cells.idOrNull(row, "programme_id"),
                row.getString("subject_name"));
        return subject.name() == null ? null : subject;
    }
}
