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
    private static final String INSIDE =
            " and longitude between :west and :east and latitude between :south and :north";

    private static final String NEEDS = """
            , page as (select * from standing %s order by origin limit :limit)
            select page.*,
                   (select count(distinct coalesce(who.survivor_id, s.person_id)) + coalesce(sum(s.counted) filter (where s.person_id is null), 0)
                      from facts.support s left join one_person who on who.person_id = s.person_id where s.need_id = any(page.family_ids) and %s and %s) as supporting
              from page order by origin
            """;

    private final NeedCellTable cells = new NeedCellTable();

    /**
     * What is to be seen in that part of the map.
     *
     * @param zoom of web maps, 0 to 22; up to {@link #CLUSTERED} the features are clusters
     */
    public NeedsMap map(Snapshot at, NeedFilter filter, Box box, int zoom) {
        List<Feature> features = zoom > CLUSTERED ? needs(at, filter, box) : List.of();
        if (zoom <= CLUSTERED || features.size() > MOST_NEEDS) {
            features = cells.clusters(at, filter, box, Math.min(zoom, CLUSTERED));
        }
        return new NeedsMap(features, unlocated(at, filter), at.position());
    }

    /** How many have no place. */
    public long unlocated(Snapshot at, NeedFilter filter) {
        return cells.unlocated(at, filter);
    }

    /** A need that is one with another is not on the map a second time, unless it is asked for. */
    private static String conditions(NeedFilter filter) {
        String conditions = NeedTable.conditions(filter);
        return filter.statuses().isEmpty() ? conditions + " and status is distinct from 'MERGED'" : conditions;
    }

    private static List<Feature> needs(Snapshot at, NeedFilter filter, Box box) {
        String sql = "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at) + ", "
                + filter.tree(at)
                + "standing as ("
                + NeedTable.standing(at) + ")"
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
