package org.calledger.query.needsmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.needsmap.NeedsMap.Feature;
import org.calledger.query.needsmap.NeedsMap.Point;
import org.calledger.query.projection.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks where needs are. */
public final class NeedsMapTable {
    /** Up to this zoom needs stand together in clusters. */
    public static final int CLUSTERED = 13;

    private static final int MOST_NEEDS = 5000;
    private static final int CLUSTERS_ACROSS_A_TILE = 4;
    private static final String INSIDE =
            " and longitude between :west and :east and latitude between :south and :north";

    private static final String CLUSTERS = """
            select count(*) as count, avg(longitude) as longitude, avg(latitude) as latitude,
                   min(longitude) as west, min(latitude) as south, max(longitude) as east, max(latitude) as north
              from standing %s
             group by floor(longitude / :size), floor(latitude / :size)
             order by min(origin)
            """;

    private static final String NEEDS = """
            , page as (select * from standing %s order by origin limit :limit)
            select page.*,
                   (select count(distinct coalesce(who.survivor_id, s.person_id)) + coalesce(sum(s.counted) filter (where s.person_id is null), 0)
                      from facts.support s left join one_person who on who.person_id = s.person_id where s.need_id = any(page.family_ids) and %s and %s) as supporting
              from page order by origin
            """;

    private static final String UNLOCATED = "select count(*) from standing %s and longitude is null";

    /**
     * What is to be seen in that part of the map.
     *
     * @param zoom of web maps, 0 to 22; up to {@link #CLUSTERED} the features are clusters
     */
    public NeedsMap map(Snapshot at, NeedFilter filter, Box box, int zoom) {
        String standing = "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at) + ", " + filter.tree(at) + "standing as ("
                + NeedTable.standing(at) + ") ";
        String conditions = conditions(filter);
        long unlocated = NeedTable.bind(at.sql(standing + UNLOCATED.formatted(conditions)), filter)
                .query(Long.class)
                .single();
        List<Feature> features = zoom > CLUSTERED ? needs(at, filter, box, standing) : List.of();
        if (zoom <= CLUSTERED || features.size() > MOST_NEEDS) {
            features = clusters(at, filter, box, Math.min(zoom, CLUSTERED), standing);
        }
        return new NeedsMap(features, unlocated, at.position());
    }

    /** A need that is one with another is not on the map a second time, unless it is asked for. */
    private static String conditions(NeedFilter filter) {
        String conditions = NeedTable.conditions(filter);
        return filter.statuses().isEmpty() ? conditions + " and status is distinct from 'MERGED'" : conditions;
    }

    private static List<Feature> clusters(Snapshot at, NeedFilter filter, Box box, int zoom, String standing) {
        String sql = standing + CLUSTERS.formatted(conditions(filter) + INSIDE);
        return inside(NeedTable.bind(at.sql(sql), filter), box)
                .param("size", 360.0 / (1L << zoom) / CLUSTERS_ACROSS_A_TILE)
                .query((row, n) -> cluster(row))
                .list();
    }

    private static List<Feature> needs(Snapshot at, NeedFilter filter, Box box, String standing) {
        String sql = standing.stripTrailing()
                + NEEDS.formatted(conditions(filter) + INSIDE, NeedFamilyTable.isStanding(at, "s"), at.sees("s"));
        return inside(NeedTable.bind(at.sql(sql), filter), box)
                .param("limit", MOST_NEEDS + 1)
                .query((row, n) -> need(row))
                .list();
    }

    private static StatementSpec inside(StatementSpec statement, Box box) {
        return statement
                .param("west", box.west())
                .param("east", box.east())
                .param("south", box.south())
                .param("north", box.north());
    }

    private static Feature cluster(ResultSet row) throws SQLException {
        List<Double> bbox =
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cluster", true);
        properties.put("count", row.getLong("count"));
        properties.put("bbox", bbox);
        return new Feature("Feature", bbox, point(row), properties);
    }

    private static Feature need(ResultSet row) throws SQLException {
        String status = row.getString("status");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("needId", row.getString("need_id"));
        properties.put("title", row.getString("title"));
        properties.put("category", row.getString("category"));
        properties.put("status", status == null ? NeedStatus.UNANSWERED.name() : status);
        properties.put("supports", row.getLong("supporting"));
        return new Feature("Feature", null, point(row), properties);
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(row.getDouble("longitude"), row.getDouble("latitude"));
    }
}
