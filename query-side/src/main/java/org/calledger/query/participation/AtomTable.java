package org.calledger.query.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calledger.query.projection.Snapshot;

/** Asks for the atoms of measures of one kind of facts. */
final class AtomTable {
    List<Atom> atoms(Snapshot at, List<Measure> measures) {
        FactSql facts = new FactSql(
                at, measures.getFirst().source(), FigureFilter.ALL, List.of(Dimension.YEAR, Dimension.COMMUNITY));
        String sums = measures.stream()
                .map(one -> ", " + sum(one.way()) + " as " + one.column())
                .collect(Collectors.joining());
        String sql = facts.beginning() + ", atom as (select " + facts.groupValue(Dimension.YEAR, 0) + " as year, "
                + facts.own("d") + " as own, " + facts.around()
                + " as around, d.* from dated d) select year, own, around"
                + sums + " from atom d group by year, own, around order by year, own, around";
        return CellTable.bind(at.sql(sql), FigureFilter.ALL)
                .query((row, n) ->
                        new Atom(row.getString("year"), texts(row, "own"), texts(row, "around"), values(row, measures)))
                .list();
    }

    private static List<Long> values(ResultSet row, List<Measure> measures) throws SQLException {
        List<Long> values = new ArrayList<>();
        for (Measure one : measures) {
            values.add(row.getLong(one.column()));
        }
        return values;
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Set.of((String[]) row.getArray(column).getArray()));
    }

    private static String sum(Measure.Way way) {
        String unnamed = "coalesce(sum(counted) filter (where total is not null), 0)";
        return switch (way) {
            case FACTS -> "count(*) filter (where first)";
            case COUNTED -> unnamed;
            case PEOPLE -> "count(distinct person_id)";
            case PEOPLE_AND_UNNAMED ->
                "count(distinct person_id) + " + unnamed + " - count(person_id) filter (where total is not null)";
            default -> throw new IllegalArgumentException("no measure that guards: " + way);
        };
    }
}
