package org.calledger.query.participation;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.calledger.query.directory.Borders;
import org.calledger.query.projection.Snapshot;

/**
 * Sums that are kept beside the rows ({@code figure_cell}), as SQL. They say how the facts stood at the position {@code :base};
 * what was touched since is taken out as its rows stood then and put in as they stand now, so that no writer of rows has to
 * know of sums.
 */
final class CoarseSql {
    private static final String SUMS =
            "parts, facts, known, zero, unknown, not_applicable, counted, named," + " minutes_self, minutes_confirmed";
    private static final Pattern NOW = Pattern.compile(":asOf\\b");

    private static final String EACH_PART = """
            select p.on_from, p.on_to%1$s, %2$d::bigint as parts, %2$d::bigint * p.first::int as facts,
                   %2$d::bigint * (p.first and p.total is not null)::int as known,
                   %2$d::bigint * (p.first and coalesce(p.total, -1) = 0)::int as zero,
                   %2$d::bigint * (p.first and p.total is null and p.applicable)::int as unknown,
                   %2$d::bigint * (p.first and not p.applicable)::int as not_applicable,
                   %2$d::bigint * case when p.total is null then 0 else p.counted end as counted,
                   %2$d::bigint * (p.total is not null and p.person_id is not null)::int as named,
                   %2$d::bigint * case when p.word = 'SELF' then p.minutes else 0 end as minutes_self,
                   %2$d::bigint * case when p.word = 'CONFIRMED' then p.minutes else 0 end as minutes_confirmed
              from (%3$s) as p
            """;

    private static final String WITHIN_MONTH = """
            (select date_trunc('month', part.on_from)::date as first,
                    (date_trunc('month', part.on_from) + interval '1 month - 1 day')::date as last)""";

    private static final String WITHIN_YEAR = """
            (select date_trunc('year', part.on_from)::date as first,
                    (date_trunc('year', part.on_from) + interval '1 year - 1 day')::date as last)""";

    /** A community's move parts the year: what was before it counts elsewhere than what was after. */
    private static final String WITHOUT_MOVES = """
            (select greatest(date_trunc('year', part.on_from)::date,
                             (select max(v.on_from) from move v where v.on_from <= part.on_from)) as first,
                    least((date_trunc('year', part.on_from) + interval '1 year - 1 day')::date,
                          (select min(v.on_from) from move v where v.on_from > part.on_from) - 1) as last)""";

    private final Snapshot at;
    private final FactTable source;

    CoarseSql(Snapshot at, FactTable source) {
        this.at = at;
        this.source = source;
    }

    /** Cells with the columns of these dimensions as the facts themselves have them, and the sums. */
    String cells(Grain grain, Set<Dimension> used) {
        String stored = used.stream()
                .filter(one -> one.kind() != Dimension.Kind.TIME)
                .map(one -> ", " + stored(one) + " as " + one.column())
                .collect(Collectors.joining());
        return "select c.on_from, c.on_to" + stored + ", " + SUMS + "\n  from facts.figure_cell c where c.source = '"
                + source + "' and c.grain = '" + grain + "'\n union all\n" + touched(used);
    }

    /** What an insert into {@code figure_cell} selects: all facts, summed up. */
    String all(Grain grain) {
        return summed(grain, parts(1, grain.dimensions(), ""));
    }

    /** What an insert selects: only what was touched. */
    String later(Grain grain) {
        return summed(grain, touched(grain.dimensions()));
    }

    /** The columns of {@code figure_cell} that {@link #all} and {@link #later} give. */
    static String columns(Grain grain) {
        return "source, grain, on_from, on_to" + named("", grain.dimensions()) + ", " + SUMS;
    }

    private String touched(Set<Dimension> used) {
        String only = " and " + Touched.condition(source);
        String before = NOW.matcher(parts(-1, used, only)).replaceAll(":base");
        return before + " union all\n" + parts(1, used, only);
    }

    private String parts(int sign, Set<Dimension> used, String only) {
        return EACH_PART.formatted(named("p.", used), sign, source.select(at, used, Borders.THEN) + only);
    }

    private static String named(String alias, Set<Dimension> used) {
        return used.stream()
                .filter(one -> one.kind() != Dimension.Kind.TIME)
                .map(one -> ", " + alias + one.column())
                .collect(Collectors.joining());
    }

    private String summed(Grain grain, String parts) {
        String dimensions = grain.dimensions().stream()
                .map(one -> ", "
                        + (source.hasSeveral(one) ? one.column() + "::text[]" : "array[" + one.column() + "::text]"))
                .collect(Collectors.joining());
        String sums = SUMS.replaceAll("(\\w+)", "sum($1)");
        String within = grain.byMonth()
                ? WITHIN_MONTH
                : grain.dimensions().contains(Dimension.COMMUNITY) ? WITHOUT_MOVES : WITHIN_YEAR;
        return FactSql.merged(at)
                + """
            , move as materialized (
              select distinct v.on_from from facts.community_move v where %6$s and v.on_from is not null
            ), part as (
            %1$s)
            select '%2$s', '%3$s', case when part.on_to <= within.last then within.first else part.on_from end,
                   case when part.on_to <= within.last then within.last else part.on_to end%4$s, %5$s
              from part left join lateral %7$s as within on true
             group by %8$s having sum(parts) <> 0 or sum(facts) <> 0 or sum(counted) <> 0
                or sum(minutes_self) <> 0 or sum(minutes_confirmed) <> 0 or sum(known) <> 0 or sum(zero) <> 0
                or sum(unknown) <> 0 or sum(not_applicable) <> 0 or sum(named) <> 0
            """.formatted(
                                parts,
                                source,
                                grain,
                                dimensions,
                                sums,
                                at.seesWhenever("v"),
                                within,
                                java.util.stream.IntStream.rangeClosed(
                                                1, 4 + grain.dimensions().size())
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", ")));
    }

    private String stored(Dimension dimension) {
        String column = "c." + dimension.column();
        if (source.hasSeveral(dimension)) {
            return column;
        }
        boolean id = dimension.kind() == Dimension.Kind.THING && source.finds(dimension);
        return "(" + column + ")[1]" + (id ? "::uuid" : "");
    }
}
