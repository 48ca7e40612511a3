package org.calledger.query.participation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CountedIn;
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
    private final boolean byCommunity;
    private final Only only;

    FactSql(Snapshot at, FactTable source, FigureFilter filter, List<Dimension> groups) {
        this(at, source, filter, groups, Only.ALL);
    }

    FactSql(Snapshot at, FactTable source, FigureFilter filter, List<Dimension> groups, Only only) {
        this.only = only;
        this.at = at;
        this.source = source;
        this.filter = filter;
        this.used = filter.used(groups);
        byCommunity = groups.contains(Dimension.COMMUNITY)
                || filter.communities().isEmpty()
                || !filter.within().isEmpty();
    }

    String beginning() {
        return merged(at) + ", fact as (\n" + source.select(at, used, filter.borders()) + only.condition() + "\n), "
                + tree() + ", dated as (\n  select fact.*, " + inside()
                + " as is_inside\n    from fact\n   where " + overlap() + communityCondition("fact") + valueConditions()
                + "\n)";
    }

    /** What every selection of facts looks at. */
    static String merged(Snapshot at) {
        return "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at);
    }

    private String tree() {
        if (byCommunity && used.contains(Dimension.COMMUNITY) && only != Only.ALL) {
            String several = source.hasSeveral(Dimension.COMMUNITY) ? "unnest(dim_community)" : "dim_community";
            return filter.borders().around(at, "select " + several + "::uuid from fact");
        }
        return byCommunity ? filter.borders().tree(at) : filter.borders().below(at);
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
        return countedIn(alias, filter.countedIn())
                + countedIn(alias, filter.alsoIn()).replace(":communities", ":within");
    }

    private String countedIn(String alias, CountedIn countedIn) {
        if (countedIn.isEverywhere()) {
            return "";
        }
        return " and "
                + (source.hasSeveral(Dimension.COMMUNITY)
                        ? "exists (select from unnest(" + alias + ".dim_community) as own (id) where "
                                + countedIn.counts("own.id::uuid", alias + ".on_from") + ")"
                        : countedIn.counts(alias + ".dim_community", alias + ".on_from"));
    }

    private String valueConditions() {
        return filter.values().keySet().stream()
                .map(one -> "\n     and " + condition(one, "fact"))
                .collect(Collectors.joining());
    }

    private String condition(Dimension dimension, String alias) {
        if (dimension == Dimension.COMMUNITY && filter.borders() == Borders.NOW) {
            return own(alias) + " && :" + dimension.word() + "::text[]";
        }
        return source.hasSeveral(dimension)
                ? all(dimension, alias) + " && :" + dimension.word() + "::text[]"
                : value(dimension, alias) + " = any(:" + dimension.word() + ")";
    }

    /** Its communities by the names of their groups. */
    String own(String alias) {
        String several = source.hasSeveral(Dimension.COMMUNITY)
                ? "coalesce(nullif(" + alias + ".dim_community, '{}'), array[null::text])"
                : "array[" + alias + ".dim_community]";
        return "array(select coalesce(" + filter.borders().own("own.id") + ", 'none') from unnest(" + several
                + ") as own (id))";
    }

    /** The one value of the dimension, as text. */
    private String value(Dimension dimension, String alias) {
        return "coalesce(" + column(dimension, alias) + ", '" + dimension.absent() + "')";
    }

    /** All values of a dimension that may have several. */
    private static String all(Dimension dimension, String alias) {
        String column = dimension == Dimension.BACKGROUND ? "backgrounds" : dimension.column();
        return "coalesce(nullif(" + alias + "." + column + ", '{}'), array['" + dimension.absent() + "'])";
    }

    private String column(Dimension dimension, String alias) {
        return switch (dimension) {
            case YEAR -> period(alias, "YYYY");
            case QUARTER -> period(alias, "YYYY-\"Q\"Q");
            case MONTH -> period(alias, "YYYY-MM");
            case WEEK -> period(alias, "IYYY-\"W\"IW");
            case BACKGROUND -> alias + ".backgrounds";
            case AGE_BAND -> alias + ".age_band";
            case SEX -> alias + ".sex";
            case CATEGORY, KIND, ORIGIN, FORM, SETTING -> alias + "." + dimension.column();
            case COMMUNITY -> filter.borders().own(alias + ".dim_community");
            case CENTRE, INSTITUTION, PROGRAMME -> alias + "." + dimension.column() + "::text";
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
            if (dimension == Dimension.COMMUNITY && isSpread(dimension) && !source.hasSeveral(dimension)) {
                sql.append(within(n));
            } else if (isSpread(dimension)) {
                sql.append("\n  join lateral (")
                        .append(dimension == Dimension.COMMUNITY ? communities() : several(dimension))
                        .append(") as spread")
                        .append(n)
                        .append(" on true");
            }
        }
        return sql.toString();
    }

    /** All communities around the one that a fact names, by a join that can be hashed: there are many of both. */
    private String within(int n) {
        return """

              join (select closure.community_id, closure.since, closure.until,
                           coalesce(closure.ancestor_id::text, '%2$s') as value from closure
                     union all
                    select coalesce(alone.id, '%3$s'), '-infinity', 'infinity', coalesce(alone.id::text, 'none')
                      from (select distinct dim_community as id from dated) as alone
                     where not exists (select from closure where closure.community_id = alone.id)) as spread%1$d
                on spread%1$d.community_id = coalesce(d.dim_community, '%3$s')
               and coalesce(d.on_from, '-infinity') >= spread%1$d.since
               and coalesce(d.on_from, '-infinity') < spread%1$d.until %4$s""".formatted(n, Borders.NOT_ATTRIBUTABLE, new java.util.UUID(0, 0), only("spread" + n + ".value"));
    }

    private String several(Dimension dimension) {
        String sql = "select distinct value from unnest(" + all(dimension, "d") + ") as value";
        return filter.values().containsKey(dimension) ? sql + " where value = any(:" + dimension.word() + ")" : sql;
    }

    /** All communities that the row {@code d} counts in, in order. */
    String around() {
        return "array(select value from (" + communities() + ") as around order by value)";
    }

    private String communities() {
        String own = "unnest(" + own("d") + ") as own";
        if (filter.ownScope()) {
            String only = filter.communities().isEmpty() ? "" : " where own = any(:communityTexts)";
            return "select distinct own as value from " + own + only;
        }
        String named = source.hasSeveral(Dimension.COMMUNITY)
                ? "unnest(coalesce(nullif(d.dim_community, '{}'), array[null::text])) as named (id)"
                : "(values (d.dim_community)) as named (id)";
        return "select distinct value from " + named
                + " join lateral (select coalesce(closure.ancestor_id::text, '" + Borders.NOT_ATTRIBUTABLE
                + "') as value from closure where closure.community_id = named.id::uuid and "
                + Borders.holds("d.on_from")
                + " union all select coalesce(named.id::text, 'none') where not exists"
                + " (select from closure where closure.community_id = named.id::uuid)"
                + ") as within on true where true " + only("value");
    }

    /** Only communities asked for, and those that ever lay below them. */
    private String only(String value) {
        return filter.communities().isEmpty()
                ? ""
                : "and (" + value + " = '" + Borders.NOT_ATTRIBUTABLE + "' or " + value
                        + " = any(:communityTexts) or " + value
                        + " in (select below.community_id::text from closure below where below.ancestor_id = any(:communities)))";
    }

    /** For each person, and each community asked for: the origin of the first attendance of all. */
    String firstTimes(List<Dimension> groups) {
        int community = groups.indexOf(Dimension.COMMUNITY);
        String value = community < 0 ? "''" : groupValue(Dimension.COMMUNITY, 0);
        String joins = community < 0 ? "" : spreading(List.of(Dimension.COMMUNITY));
        String nowhere =
                filter.values().containsKey(Dimension.COMMUNITY) ? " and " + condition(Dimension.COMMUNITY, "d") : "";
        return """
                , firsts as (
                  select d.person_id, %s as community,
                         (array_agg(d.origin order by d.on_from nulls first, d.on_to, d.origin))[1] as origin
                    from fact d%s
                   where d.person_id is not null%s
                   group by 1, 2
                )""".formatted(value, joins, communityCondition("d") + nowhere);
    }

    String joinFirstTimes(List<Dimension> groups) {
        int community = groups.indexOf(Dimension.COMMUNITY);
        String value = community < 0 ? "''" : groupValue(Dimension.COMMUNITY, community);
        return "\n  left join firsts on firsts.person_id = d.person_id and firsts.community = " + value;
    }
}
