package org.calledger.query.participation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Sums cells up from coarse sums that are kept, where the question is coarse enough and about now. */
final class CoarseTable {
    /** Facts whose score hangs on others are not summed up. */
    private static final Set<FactTable> SCORED =
            EnumSet.of(FactTable.ANSWERED, FactTable.DAYS_TO_ANSWER, FactTable.LED);
    /** Beyond this part of a ledger that is not small, what was touched since is as much as all. */
    private static final String NOT_LONG_AGO = ":asOf - b.position <= greatest(:asOf / 10, 5000)";

    private static final String SUMMED = """
            %1$s, cell as (
              select %2$s parts, case when is_inside then facts else 0 end as facts,
                     case when is_inside then counted else 0 end as counted,
                     case when is_inside then named else 0 end as named,
                     case when is_inside then minutes_self else 0 end as minutes_self,
                     case when is_inside then minutes_confirmed else 0 end as minutes_confirmed,
                     case when is_inside then known else 0 end as known,
                     case when is_inside then zero else 0 end as zero,
                     case when is_inside then unknown else 0 end as unknown,
                     case when is_inside then not_applicable else 0 end as not_applicable,
                     case when is_inside then 0 else facts end as straddling, 0 as score
                from dated d%3$s
            )
            select %4$s %5$s, 0 as people, 0 as newcomers, 0 as returners
              from cell %6$s
            """;

    private CoarseTable() {}

    static boolean keeps(FactTable source) {
        return !SCORED.contains(source);
    }

    /** The same as the rows would say; empty where there are no such sums. */
    static Optional<Map<List<String>, Sums>> cells(Snapshot at, CellQuestion question) {
        if (!question.isAboutNow(at) || !keeps(question.source()) || question.depth() != Depth.FACTS) {
            return Optional.empty();
        }
        FigureFilter filter = question.filter();
        return Grain.fitting(question.used(), filter.from(), filter.to())
                .flatMap(grain -> base(at, question.source(), grain).map(base -> cells(at, question, grain, base)));
    }

    /** How far the sums reach, if they are of use now. */
    static Optional<Long> base(Snapshot at, FactTable source, Grain grain) {
        String sql = "select b.position from facts.figure_base b where b.source = '" + source + "' and b.grain = '"
                + grain + "' and " + NOT_LONG_AGO + " and "
                + Touched.nothingElse(source, grain.dimensions(), false).replace(":base", "b.position");
        return at.sql(sql).query(Long.class).optional();
    }

    private static Map<List<String>, Sums> cells(Snapshot at, CellQuestion question, Grain grain, long base) {
        List<Dimension> groups = question.groups();
        FactSql facts = new FactSql(at, question.source(), question.filter(), groups);
        String grouped = groups.isEmpty() ? "" : CellTable.groupBy(groups) + " having sum(parts) > 0";
        String sql = SUMMED.formatted(
                facts.beginning(new CoarseSql(at, question.source()).cells(grain, question.used())),
                CellTable.values(facts, groups),
                facts.spreading(groups),
                CellTable.keys(groups),
                CellTable.ADDED,
                grouped);
        Map<List<String>, Sums> cells = new HashMap<>();
        CellTable.bind(at.sql(sql), question.filter()).param("base", base).query((RowCallbackHandler)
                row -> cells.put(CellTable.key(row, question), Sums.read(row)));
        return cells;
    }
}
