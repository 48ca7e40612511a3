package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.needsmap.NeedFamilyTable;
import org.calledger.query.projection.Snapshot;

/**
 * The common beginning of every question about figures, as SQL: {@code closure} (who lies within whom), {@code fact} (the
 * parts of all facts of a kind), {@code dated} (those that are asked for, and whether they lie inside the period).
 */
final class FactSql {
    private final Snapshot at;
    private final FactTable source;
    private final FigureFilter filter;
    private final Set<Dimension> used;

    FactSql(Snapshot at, FactTable source, FigureFilter filter, List<Dimension> groups) {
        this.at = at;
        this.source = source;
        this.filter = filter;
        this.used = EnumSet.noneOf(Dimension.class);
        used.addAll(groups);
        used.addAll(filter.values().keySet());
        if (!filter.communities().isEmpty()) {
            used.add(Dimension.COMMUNITY);
        }
    }

    String beginning() {
        String facts = source.select(at, used);
        return """
            with recursive %3$s, %5$s, edge (community_id, parent_id, since, until) as (
              select c.community_id, c.parent_id, date '-infinity',
                     coalesce((select min(coalesce(v.on_from, '-infinity')) from facts.community_move v
                                where v.community_id = c.community_id and %4$s), 'infinity')
                from facts.community c where c.parent_id is not null and %1$s
               union all
              select v.community_id, v.parent_id, coalesce(v.on_from, '-infinity'),
                     lead(coalesce(v.on_from, '-infinity'), 1, 'infinity') over (
                       partition by v.community_id order by coalesce(v.on_from, '-infinity'), v.origin)
                from facts.community_move v where %4$s
            ), closure (community_id, ancestor_id, since, until) as (
              select c.community_id, c.community_id, date '-infinity', date 'infinity'
                from facts.community c where %1$s
               union
              select closure.community_id, edge.parent_id,
                     greatest(closure.since, edge.since), least(closure.until, edge.until)
                from closure
                join edge on edge.community_id = closure.ancestor_id
                         and edge.since < closure.until and edge.until > closure.since
            ), fact as (
            %2$s
            )""".formatted(
                                at.seesWhenever("c"),
                                facts,
                                NeedFamilyTable.merged(at),
                                at.seesWhenever("v"),
                                OnePersonTable.merged(at))
                + ", dated as (\n  select fact.*, " + inside() + " as is_inside\n    from fact\n   where "
                + overlap() + communityCondition("fact") + valueConditions() + "\n)";
    }

    /** By the tree as it stood when the fact can first have happened. */
    private static String holdsFor(String fact) {
        return "coalesce(%1$s.on_from, '-infinity') >= closure.since and coalesce(%1$s.on_from, '-infinity') < closure.until"
                .formatted(fact);
    }

    private String inside() {
        String sql = "true";
        if (filter.from() != null) {
            sql += " and coalesce(on_from >= :from, false)";
        }
        if (filter.to() != null) {
            sql += " and coalesce(on_to <= :to, false)";
        }
        return sql;
    }

    private String overlap() {
        String sql = "true";
        if (filter.from() != null) {
            sql += " and coalesce(on_to >= :from, true)";
        }
        if (filter.to() != null) {
            sql += " and coalesce(on_from <= :to, true)";
        }
        return sql;
    }

    String communityCondition(String alias) {
        if (filter.communities().isEmpty()) {
            return "";
        }
        boolean several = source.hasSeveral(Dimension.COMMUNITY);
        if (filter.ownScope()) {
            return several
                    ? " and " + alias + ".dim_community && :communityTexts::text[]"
                    : " and " + alias + ".dim_community = any(:communities)";
        }
        String own = several
                ? "closure.community_id::text = any(" + alias + ".dim_community)"
                : "closure.community_id = " + alias + ".dim_community";
        return " and exists (select from closure where " + own + " and closure.ancestor_id = any(:communities) and "
                + holdsFor(alias) + ")";
    }

    private String valueConditions() {
        return filter.values().keySet().stream()
                .map(one -> "\n     and " + condition(one))
                .collect(Collectors.joining());
    }

    private String condition(Dimension dimension) {
        return source.hasSeveral(dimension)
                ? all(dimension, "fact") + " && :" + dimension.word() + "::text[]"
                : value(dimension, "fact") + " = any(:" + dimension.word() + ")";
    }

    /** The one value of the dimension, as text. */
    private static String value(Dimension dimension, String alias) {
        return "coalesce(" + column(dimension, alias) + ", '" + dimension.absent() + "')";
    }

    /** All values of a dimension that may have several. */
    private static String all(Dimension dimension, String alias) {
        String column = dimension == Dimension.BACKGROUND ? "backgrounds" : dimension.column();
        return "coalesce(nullif(" + alias + "." + column + ", '{}'), array['" + dimension.absent() + "'])";
    }

    private static String column(Dimension dimension, String alias) {
        return switch (dimension) {
            case YEAR -> period(alias, "YYYY");
            case QUARTER -> period(alias, "YYYY-\"Q\"Q");
            case MONTH -> period(alias, "YYYY-MM");
            case WEEK -> period(alias, "IYYY-\"W\"IW");
            case BACKGROUND -> alias + ".backgrounds";
            case AGE_BAND -> alias + ".age_band";
            case SEX -> alias + ".sex";
            case CATEGORY, KIND, ORIGIN, FORM, SETTING -> alias + "." + dimension.column();
            case COMMUNITY, CENTRE, INSTITUTION, PROGRAMME -> alias + "." + dimension.column() + "::text";
        };
    }

    private static String period(String alias, String format) {
        return "case when to_char(%1$s.on_from, '%2$s') = to_char(%1$s.on_to, '%2$s') then to_char(%1$s.on_from, '%2$s') end"
                .formatted(alias, format);
    }

    /** The value of a grouping of the row {@code d}, once the joins of {@link #spreading} are made. */
    String groupValue(Dimension dimension, int n) {
        return isSpread(dimension) ? "spread" + n + ".value" : value(dimension, "d");
    }

    private boolean isSpread(Dimension dimension) {
        return source.hasSeveral(dimension) || (dimension == Dimension.COMMUNITY && !filter.ownScope());
    }

    /** Makes a row of {@code d} into one for each value that a grouping has for it. */
    String spreading(List<Dimension> groups) {
        StringBuilder sql = new StringBuilder();
        for (int n = 0; n < groups.size(); n++) {
            Dimension dimension = groups.get(n);
            if (isSpread(dimension)) {
                sql.append("\n  join lateral (")
                        .append(dimension == Dimension.COMMUNITY ? communities() : several(dimension))
                        .append(") as spread")
                        .append(n)
                        .append(" on true");
            }
        }
        return sql.toString();
    }

    private String several(Dimension dimension) {
        String sql = "select distinct value from unnest(" + all(dimension, "d") + ") as value";
        return filter.values().containsKey(dimension) ? sql + " where value = any(:" + dimension.word() + ")" : sql;
    }

    private String communities() {
        boolean several = source.hasSeveral(Dimension.COMMUNITY);
        String own = several ? "unnest(" + all(Dimension.COMMUNITY, "d") + ") as own" : "";
        if (filter.ownScope()) {
            String only = filter.communities().isEmpty() ? "" : " where own = any(:communityTexts)";
            return "select distinct own as value from " + own + only;
        }
        if (!several) {
            return """
                    select distinct closure.ancestor_id::text as value from closure
                     where closure.community_id = d.dim_community and %s %s
                     union all
                    select coalesce(d.dim_community::text, 'none')
                     where not exists (select from closure where closure.community_id = d.dim_community)""".formatted(holdsFor("d"), only("closure.ancestor_id::text"));
        }
        return "select distinct value from " + own
                + " join lateral (select ancestor_id::text as value from closure where community_id::text = own and "
                + holdsFor("d")
                + " union select own where not exists (select from closure where community_id::text = own)"
                + ") as within on true where true " + only("value");
    }

    /** Only communities asked for, and those that ever lay below them. */
    private String only(String value) {
        return filter.communities().isEmpty()
                ? ""
                : "and " + value
                        + " in (select below.community_id::text from closure below where below.ancestor_id = any(:communities))";
    }

    /** For each person, and each community asked for: the origin of the first attendance of all. */
    String firstTimes(List<Dimension> groups) {
        int community = groups.indexOf(Dimension.COMMUNITY);
        String value = community < 0 ? "''" : groupValue(Dimension.COMMUNITY, 0);
        String joins = community < 0 ? "" : spreading(List.of(Dimension.COMMUNITY));
        return """
                , firsts as (
                  select d.person_id, %s as community,
                         (array_agg(d.origin order by d.on_from nulls first, d.on_to, d.origin))[1] as origin
                    from fact d%s
                   where d.person_id is not null%s
                   group by 1, 2
                )""".formatted(value, joins, communityCondition("d"));
    }

    String joinFirstTimes(List<Dimension> groups) {
        int community = groups.indexOf(Dimension.COMMUNITY);
        String value = community < 0 ? "''" : groupValue(Dimension.COMMUNITY, community);
        return "\n  left join firsts on firsts.person_id = d.person_id and firsts.community = " + value;
    }
}
