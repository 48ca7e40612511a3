package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calledger.query.directory.Borders;
import org.calledger.query.participation.Measure.Way;
import org.calledger.query.projection.Snapshot;

/** Asks for figures of sums that are kept, where the question is coarse enough and about now. */
final class CoarseTable {
    private static final Set<Way> ADDED_UP =
            EnumSet.of(Way.FACTS, Way.COUNTED, Way.UNNAMED, Way.MINUTES_SELF, Way.MINUTES_CONFIRMED);
    /** Beyond this part of a ledger that is not small, what was touched since is as much as all. */
    private static final String NOT_LONG_AGO = ":asOf - b.position <= greatest(:asOf / 10, 5000)";

    private CoarseTable() {}

    /** A statement that gives what the rows would, and the position that it takes as {@code :base}. */
    record Coarse(String sql, long base) {}

    static Optional<Coarse> of(
            Snapshot at, FactTable source, List<Measure> measures, List<Dimension> groups, FigureFilter filter) {
        if (!answers(at, source, measures, filter)) {
            return Optional.empty();
        }
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(groups);
        used.addAll(filter.values().keySet());
        if (!filter.communities().isEmpty()) {
            used.add(Dimension.COMMUNITY);
        }
        return Grain.fitting(used, filter.from(), filter.to())
                .flatMap(grain -> base(at, source, grain)
                        .map(base -> new Coarse(
                                sql(new FactSql(at, source, filter, groups), at, source, grain, used, measures, groups),
                                base)));
    }

    private static boolean answers(Snapshot at, FactTable source, List<Measure> measures, FigureFilter filter) {
        return at.asOf() == at.position()
                && at.on() == null
                && filter.borders() == Borders.THEN
                && Touched.condition(source).isPresent()
                && measures.stream().allMatch(one -> ADDED_UP.contains(one.way()));
    }

    /** How far the sums reach, if they are of use now. */
    static Optional<Long> base(Snapshot at, FactTable source, Grain grain) {
        String sql = "select b.position from facts.figure_base b where b.source = '" + source + "' and b.grain = '"
                + grain + "' and " + NOT_LONG_AGO + " and " + Touched.nothingElse(source, grain);
        return at.sql(sql).query(Long.class).optional();
    }

    private static String sql(
            FactSql facts,
            Snapshot at,
            FactTable source,
            Grain grain,
            Set<Dimension> used,
            List<Measure> measures,
            List<Dimension> groups) {
        String values = IntStream.range(0, groups.size())
                .mapToObj(n -> facts.groupValue(groups.get(n), n) + " as v" + n + ", ")
                .collect(Collectors.joining());
        String keys = IntStream.range(0, groups.size()).mapToObj(n -> "v" + n + ", ").collect(Collectors.joining());
        String sums = measures.stream()
                .map(one -> one.way().sql() + " as " + one.column() + ", ")
                .collect(Collectors.joining());
        String grouped = groups.isEmpty()
                ? ""
                : "group by " + keys.substring(0, keys.length() - 2) + " having sum(parts) > 0";
        return facts.beginning(new CoarseSql(at, source).cells(grain, used)) + """
            , cell as (
              select %1$s parts, case when is_inside then facts else 0 end as facts,
                     case when is_inside then counted else 0 end as counted,
                     case when is_inside then named else 0 end as named,
                     case when is_inside then minutes_self else 0 end as minutes_self,
                     case when is_inside then minutes_confirmed else 0 end as minutes_confirmed,
                     case when is_inside then known else 0 end as known,
                     case when is_inside then zero else 0 end as zero,
                     case when is_inside then unknown else 0 end as unknown,
                     case when is_inside then not_applicable else 0 end as not_applicable,
                     case when is_inside then 0 else facts end as straddling
                from dated d%2$s
            )
            select %3$s %4$s sum(known) as known, sum(zero) as zero, sum(unknown) as unknown,
                   sum(not_applicable) as not_applicable, sum(straddling) as straddling
              from cell %5$s
            """.formatted(values, facts.spreading(groups), keys, sums, grouped);
    }
}
