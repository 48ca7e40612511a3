package org.calledger.query.needsmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.needsmap.Tally.Cell;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.KeptAnswers;
import org.calledger.query.projection.KeptAnswers.State;
import org.calledger.query.projection.Since;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts needs from their rows, where no counts are kept beside them: by status, community, days. What was counted before of now
 * is taken further by the needs that something was recorded of since. Safe for use by many threads.
 */
final class NeedTallyTable {
    private static final int MOST_CELLS = 100_000;
    private static final int APART = 250;

    private static final String BY_CELL = """
            , tally as (
              select floor(longitude * 4096 / 45)::int >> (13 - :level) as x,
                     floor(latitude * 4096 / 45)::int >> (13 - :level) as y,
                     round(longitude * 1e6)::bigint as longitude, round(latitude * 1e6)::bigint as latitude
                from standing %s
            )
            select x, y, count(*) as count, sum(longitude) as longitude, sum(latitude) as latitude
              from tally where x between :west and :east and y between :south and :north group by 1, 2
            """;

    private static final String ALL =
            "select 0 as x, 0 as y, count(*) as count, 0 as longitude, 0 as latitude from standing %s";

    private static final String NOWHERE = ALL + " and longitude is null";

    /** The same as of the finest cells, so that few rows have to be looked at. */
    private static final String INSIDE =
            " and floor(n.longitude * 4096 / 45)::int >> (13 - :level) between :west and :east"
                    + " and floor(n.latitude * 4096 / 45)::int >> (13 - :level) between :south and :north";

    private static final String TOUCHED = """
            with recursive %s
            select case when %s then array(
              select unnest(array[one.need_id, merged.survivor_id])
                from (%s) as one left join merged on merged.need_id = one.need_id) end as ids
            """;

    private static final String ROWS = Stream.of(
                    Since.rows("need_id", "need"),
                    Since.rows("need_id", "need_turn"),
                    Since.rows("need_id", "answer"),
                    "select x.need_id from facts.answer x where x.initiative_id = any(array("
                            + Since.rows("initiative_id", "initiative_step") + "))")
            .collect(Collectors.joining(" union all "));

    private static final String SAME_NEEDS = Since.nothing("need_merge");

    private static final String SAME_TREE =
            " and " + Since.nothing("community_move") + " and " + Since.nonePutRight("community");

    private final KeptAnswers<Asked, Map<Cell, Tally>> kept = new KeptAnswers<>(MOST_CELLS, APART, Map::size);

    /** What is counted of which needs. */
    enum What {
        /** Those with a place, by cell. */
        CELLS,
        /** Those without a place. */
        NOWHERE,
        /** All, those that were merged too. */
        ALL
    }

    /** @param grid null: not by cell */
    private record Asked(
            What what, NeedFilter filter, @Nullable Grid grid) {}

    Map<Cell, Tally> cells(Snapshot at, NeedFilter filter, Grid grid) {
        return tallies(at, new Asked(What.CELLS, filter, grid));
    }

    long count(Snapshot at, NeedFilter filter, What what) {
        return tallies(at, new Asked(what, filter, null))
                .getOrDefault(new Cell(0, 0), new Tally(0, 0, 0))
                .count();
    }

    private Map<Cell, Tally> tallies(Snapshot at, Asked asked) {
        boolean now = at.isNow() && asked.filter().countedIn().borders() == Borders.THEN;
        return now ? kept.answer(at, asked, old -> further(at, asked, old), () -> anew(at, asked)) : anew(at, asked);
    }

    private static Map<Cell, Tally> anew(Snapshot at, Asked asked) {
        NeedFilter filter = asked.filter();
        String further = switch (asked.what()) {
            case CELLS -> INSIDE;
            case NOWHERE -> " and n.longitude is null";
            case ALL -> "";
        };
        String conditions = filter.statuses().isEmpty()
                ? asked.what() == What.ALL ? " where true" : " where status is null"
                : NeedFates.ofStatus(filter, "");
        return read(
                at.sql(NeedFates.standing(at, filter, further) + counting(asked).formatted(conditions)), asked);
    }

    private static Optional<Map<Cell, Tally>> further(Snapshot at, Asked asked, State<Map<Cell, Tally>> old) {
        String same = asked.filter().countedIn().isEverywhere() ? SAME_NEEDS : SAME_NEEDS + SAME_TREE;
        Optional<Object[]> touched = at.sql(TOUCHED.formatted(NeedFamilyTable.merged(at), same, ROWS))
                .param("base", old.position())
                .query((row, n) -> Cells.array(row, "ids"))
                .single();
        Snapshot then = at.then(old.position());
        return touched.map(ids ->
                ids.length == 0 ? old.answer() : Tally.moved(old.answer(), of(then, asked, ids), of(at, asked, ids)));
    }

    /** Of these needs alone, each looked up by itself. */
    private static Map<Cell, Tally> of(Snapshot at, Asked asked, Object[] needs) {
        NeedFilter filter = asked.filter();
        String standing = "with recursive " + NeedFamilyTable.merged(at) + ", " + OnePersonTable.merged(at) + ", "
                + filter.tree(at) + "standing as (" + NeedTable.standing(at) + " and need.need_id = any(:needs))";
        boolean merged = asked.what() == What.ALL || !filter.statuses().isEmpty();
        String conditions = NeedTable.conditions(filter) + (merged ? "" : " and status is distinct from 'MERGED'");
        return read(at.sql(standing + counting(asked).formatted(conditions)).param("needs", needs), asked);
    }

    private static String counting(Asked asked) {
        return switch (asked.what()) {
            case CELLS -> BY_CELL;
            case NOWHERE -> NOWHERE;
            case ALL -> ALL;
        };
    }

    private static Map<Cell, Tally> read(StatementSpec statement, Asked asked) {
        StatementSpec bound = NeedTable.bind(statement, asked.filter());
        Grid grid = asked.grid();
        if (grid != null) {
            bound = bind(bound, grid);
        }
        Map<Cell, Tally> tallies = new HashMap<>();
        bound.query((RowCallbackHandler) row -> tallies.put(new Cell(row.getInt("x"), row.getInt("y")), tally(row)));
        return tallies;
    }

    static StatementSpec bind(StatementSpec statement, Grid grid) {
        return statement
                .param("level", grid.level())
                .param("west", grid.west())
                .param("east", grid.east())
                .param("south", grid.south())
                .param("north", grid.north());
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("count"), row.getLong("longitude"), row.getLong("latitude"));
    }
}
