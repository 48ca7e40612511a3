package org.calledger.query.needsmap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.calledger.query.needsmap.NeedTallyTable.What;
import org.calledger.query.needsmap.NeedsMap.Feature;
import org.calledger.query.needsmap.NeedsMap.Point;
import org.calledger.query.needsmap.Tally.Cell;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Asks how many needs stand where. As things stand now, the counts of all and of each category are kept ready
 * ({@code need_cell}), so that a city and a country answer as quickly as a village; else {@link NeedTallyTable} counts them.
 */
final class NeedCellTable {
    private static final double MILLION = 1e6;

    /** A need that is one with another stands among the cells and is taken out again: such needs are few. */
    private static final String KEPT = """
            with recursive %1$s, cell as (
              select c.x, c.y, c.count, c.longitude, c.latitude
                from facts.need_cell c
               where c.level = :level and c.category = any(:ofCategory)
                 and c.x between :west and :east and c.y between :south and :north
               union all
              select floor(n.longitude * 4096 / 45)::int >> (13 - :level), floor(n.latitude * 4096 / 45)::int >> (13 - :level),
                     -1, -round(n.longitude * 1e6)::bigint, -round(n.latitude * 1e6)::bigint
                from facts.need n
               where n.need_id in (select need_id from merged) and %2$s and n.longitude is not null%3$s
                 and floor(n.longitude * 4096 / 45)::int >> (13 - :level) between :west and :east
                 and floor(n.latitude * 4096 / 45)::int >> (13 - :level) between :south and :north
            )
            select x, y, sum(count) as count, sum(longitude) as longitude, sum(latitude) as latitude
              from cell group by x, y having sum(count) > 0
            """;

    private static final String UNLOCATED = """
            with recursive %1$s
            select coalesce((select sum(c.count) from facts.need_cell c where c.level = -1 and c.category = any(:ofCategory)), 0)
                 - (select count(*) from facts.need n
                     where n.need_id in (select need_id from merged) and %2$s and n.longitude is null%3$s)
            """;

    private static final String KEPT_COUNT =
            "select coalesce(sum(c.count), 0) from facts.need_cell c where c.level in (-1, 3) and c.category = any(:ofCategory)";

    private final NeedTallyTable tallies = new NeedTallyTable();

    /** A cluster while its cells are put together. */
    private record Cluster(int west, int south, int east, int north, Tally tally) {
        static Cluster of(Cell cell, Tally tally) {
            return new Cluster(cell.x(), cell.y(), cell.x(), cell.y(), tally);
        }

        Cluster with(Cluster more) {
            return new Cluster(
                    Math.min(west, more.west),
                    Math.min(south, more.south),
                    Math.max(east, more.east),
                    Math.max(north, more.north),
                    tally.plus(more.tally));
        }
    }

    /** Whether the counts that are kept answer this question. */
    static boolean answers(Snapshot at, NeedFilter filter) {
        return at.isNow()
                && filter.communities() == null
                && filter.countedIn().isEverywhere()
                && filter.statuses().isEmpty()
                && filter.from() == null
                && filter.to() == null;
    }

    List<Feature> clusters(Snapshot at, NeedFilter filter, Box box, int zoom) {
        Grid grid = Grid.of(box, zoom);
        Map<Cell, Tally> cells = answers(at, filter) ? kept(at, filter, grid) : tallies.cells(at, filter, grid);
        Map<Cell, Cluster> clusters =
                new TreeMap<>(Comparator.comparingInt(Cell::x).thenComparingInt(Cell::y));
        cells.forEach((cell, tally) -> clusters.merge(
                new Cell(cell.x() >> grid.coarser(), cell.y() >> grid.coarser()),
                Cluster.of(cell, tally),
                Cluster::with));
        return clusters.values().stream().map(one -> feature(one, grid)).toList();
    }

    long unlocated(Snapshot at, NeedFilter filter) {
        return answers(at, filter)
                ? bind(at.sql(kept(UNLOCATED, at, filter)), filter)
                        .query(Long.class)
                        .single()
                : tallies.count(at, filter, What.NOWHERE);
    }

    /** All needs under the filter, those that were merged too. */
    long count(Snapshot at, NeedFilter filter) {
        return answers(at, filter)
                ? bind(at.sql(KEPT_COUNT), filter).query(Long.class).single()
                : tallies.count(at, filter, What.ALL);
    }

    private static Map<Cell, Tally> kept(Snapshot at, NeedFilter filter, Grid grid) {
        Map<Cell, Tally> cells = new HashMap<>();
        NeedTallyTable.bind(bind(at.sql(kept(KEPT, at, filter)), filter), grid).query((RowCallbackHandler)
                row -> cells.put(new Cell(row.getInt("x"), row.getInt("y")), NeedTallyTable.tally(row)));
        return cells;
    }

    private static String kept(String template, Snapshot at, NeedFilter filter) {
        String category = filter.categories().isEmpty() ? "" : " and n.category = any(:categories)";
        return template.formatted(NeedFamilyTable.merged(at), at.sees("n"), category);
    }

    private static StatementSpec bind(StatementSpec statement, NeedFilter filter) {
        String[] all = {""};
        return NeedTable.bind(statement, filter)
                .param(
                        "ofCategory",
                        filter.categories().isEmpty()
                                ? all
                                : filter.categories().toArray(new String[0]));
    }

    private static Feature feature(Cluster cluster, Grid grid) {
        List<Double> bbox = grid.bounds(cluster.west(), cluster.south(), cluster.east(), cluster.north());
        Tally tally = cluster.tally();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cluster", true);
        properties.put("count", tally.count());
        properties.put("bbox", bbox);
        return new Feature(
                "Feature",
                bbox,
                new Point(tally.longitude() / MILLION / tally.count(), tally.latitude() / MILLION / tally.count()),
                properties);
    }
}
