package org.calledger.query.needsmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.query.needsmap.NeedsMap.Feature;
import org.calledger.query.needsmap.NeedsMap.Point;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Asks how many needs stand where, in a grid that never moves: a cluster is a quarter of a tile of web maps at its zoom,
 * its {@code bbox} is made of cells an eighth as wide. As things stand now, the counts are kept ready ({@code need_cell}),
 * so that a city and a country answer as quickly as a village; else the rows are counted.
 */
final class NeedCellTable {
    /** The finest cells; as {@code need_cell} has them. */
    static final int FINEST = 13;

    private static final int COARSEST = 3;
    private static final int FINER = 3;

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
            """;

    private static final String COUNTED = """
            , cell as (
              select floor(longitude * 4096 / 45)::int >> (13 - :level) as x,
                     floor(latitude * 4096 / 45)::int >> (13 - :level) as y,
                     count(*) as count, sum(round(longitude * 1e6)::bigint)::bigint as longitude,
                     sum(round(latitude * 1e6)::bigint)::bigint as latitude
                from standing %s group by 1, 2
            )
            """;

    private static final String CLUSTERS = """
            select x >> :coarser as of_x, y >> :coarser as of_y, sum(count) as count, min(x) as west, max(x) + 1 as east, min(y) as south, max(y) + 1 as north,
                   sum(longitude) / 1e6 / sum(count) as longitude, sum(latitude) / 1e6 / sum(count) as latitude
              from (select x, y, sum(count) as count, sum(longitude) as longitude, sum(latitude) as latitude
                      from cell group by x, y having sum(count) > 0) as filled
             group by 1, 2 order by 1, 2
            """;

    private static final String UNLOCATED = """
            with recursive %1$s
            select coalesce((select sum(c.count) from facts.need_cell c where c.level = -1 and c.category = any(:ofCategory)), 0)
                 - (select count(*) from facts.need n
                     where n.need_id in (select need_id from merged) and %2$s and n.longitude is null%3$s)
            """;

    private static final String KEPT_COUNT =
            "select coalesce(sum(c.count), 0) from facts.need_cell c where c.level in (-1, 3) and c.category = any(:ofCategory)";

    /** Whether the counts that are kept answer this question. */
    static boolean answers(Snapshot at, NeedFilter filter) {
        return at.asOf() == at.position()
                && at.on() == null
                && filter.communities() == null
                && filter.countedIn().isEverywhere()
                && filter.statuses().isEmpty()
                && filter.from() == null
                && filter.to() == null;
    }

    List<Feature> clusters(Snapshot at, NeedFilter filter, Box box, int zoom) {
        int level = Math.min(Math.max(zoom + FINER, COARSEST), FINEST);
        int coarser = level - Math.min(zoom, FINEST);
        String cells = answers(at, filter) ? kept(KEPT, at, filter) : counted(at, filter);
        return bind(at.sql(cells + CLUSTERS), filter)
                .param("level", level)
                .param("coarser", coarser)
                .param("west", first(box.west(), level, coarser))
                .param("east", last(box.east(), level, coarser))
                .param("south", first(box.south(), level, coarser))
                .param("north", last(box.north(), level, coarser))
                .query((row, n) -> cluster(row, level))
                .list();
    }

    long unlocated(Snapshot at, NeedFilter filter) {
        if (answers(at, filter)) {
            return bind(at.sql(kept(UNLOCATED, at, filter)), filter)
                    .query(Long.class)
                    .single();
        }
        String sql = NeedFates.standing(at, filter, " and n.longitude is null") + "select count(*) from standing"
                + NeedFates.ofStatus(filter, " where status is null");
        return bind(at.sql(sql), filter).query(Long.class).single();
    }

    /** All needs under the filter, those that were merged too. */
    long count(Snapshot at, NeedFilter filter) {
        String sql = answers(at, filter)
                ? KEPT_COUNT
                : NeedFates.standing(at, filter, "") + "select count(*) from standing" + NeedFates.ofStatus(filter, "");
        return bind(at.sql(sql), filter).query(Long.class).single();
    }

    private static String kept(String template, Snapshot at, NeedFilter filter) {
        String category = filter.categories().isEmpty() ? "" : " and n.category = any(:categories)";
        return template.formatted(NeedFamilyTable.merged(at), at.sees("n"), category);
    }

    private static String counted(Snapshot at, NeedFilter filter) {
        String inside = " and floor(n.longitude * 4096 / 45)::int >> (13 - :level) between :west and :east"
                + " and floor(n.latitude * 4096 / 45)::int >> (13 - :level) between :south and :north";
        return NeedFates.standing(at, filter, inside)
                + COUNTED.formatted(NeedFates.ofStatus(filter, " where status is null"));
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

    private static int cell(double degrees, int level) {
        return (int) Math.floor(degrees * 4096 / 45) >> (FINEST - level);
    }

    /** Clusters are shown whole, so that they stay the same while the map is moved. */
    private static int first(double degrees, int level, int coarser) {
        return cell(degrees, level) >> coarser << coarser;
    }

    private static int last(double degrees, int level, int coarser) {
        return (((cell(degrees, level) >> coarser) + 1) << coarser) - 1;
    }

    private static double degrees(ResultSet row, String column, int level) throws SQLException {
        return ((long) row.getInt(column) << (FINEST - level)) * 45.0 / 4096;
    }

    private static Feature cluster(ResultSet row, int level) throws SQLException {
        List<Double> bbox = List.of(
                Math.max(degrees(row, "west", level), -180),
                Math.max(degrees(row, "south", level), -90),
                Math.min(degrees(row, "east", level), 180),
                Math.min(degrees(row, "north", level), 90));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cluster", true);
        properties.put("count", row.getLong("count"));
        properties.put("bbox", bbox);
        return new Feature(
                "Feature", bbox, new Point(row.getDouble("longitude"), row.getDouble("latitude")), properties);
    }
}
