package org.calledger.query.participation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.OnePersonTable;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of a kind stand, and where each dimension of them is found. Aliases: {@code f} the facts, {@code i} their
 * initiative, {@code g} their gathering, {@code c} their centre, {@code n} their need, {@code m} their community.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum FactTable {
    NEED("need.NeedReported", "facts.need f", Columns.WHOLE, Places.NEED, Conditions.SURVIVES),
    ANSWERED("need.NeedReported", "facts.need f", Columns.ANSWERED, Places.NEED, Conditions.SURVIVES),
    DAYS_TO_ANSWER("need.NeedReported", "facts.need f", Columns.DAYS_TO_ANSWER, Places.NEED, Conditions.SURVIVES),
    SUPPORT("need.NeedSupported", "facts.support f", Columns.PARTS, Places.SUPPORT, Conditions.STANDS),
    PROPOSED("initiative.InitiativeProposed", "facts.initiative f", Columns.WHOLE, Places.INITIATIVE),
    LED("initiative.InitiativeProposed", "facts.initiative f", Columns.LED, Places.INITIATIVE),
    STARTED(
            "initiative.InitiativeStarted",
            "facts.initiative_step f",
            Columns.WHOLE,
            Places.INITIATIVE,
            "f.step = 'STARTED'"),
    COMPLETED(
            "initiative.InitiativeCompleted",
            "facts.initiative_step f",
            Columns.WHOLE,
            Places.INITIATIVE,
            "f.step = 'COMPLETED'"),
    JOINING("initiative.InitiativeJoined", "facts.joining f", Columns.PARTS, Places.INITIATIVE, Conditions.JOINS_ONCE),
    GATHERING(
            "gathering.EventRecorded", "facts.gathering f", Columns.WHOLE, Places.GATHERING, Conditions.NOT_CANCELLED),
    ATTENDANCE(
            "gathering.EventRecorded", Columns.ATTENDANCES, Columns.PARTS, Places.GATHERING, Conditions.NOT_CANCELLED),
    WORK("volunteering.WorkLogged", "facts.work f", Columns.WORK, Places.WORK, """
            coalesce((select x.word from facts.work_word x
                       where x.work_id = f.work_id and %1$s order by x.origin desc limit 1), '') <> 'REJECTED'"""),
    MILESTONE("history.MilestoneRecorded", "facts.milestone f", Columns.WHOLE, Places.MILESTONE);

    private final String eventType;
    private final String table;
    private final String columns;
    private final Places places;
    private final @Nullable String condition;

    FactTable(String eventType, String table, String columns, Places places) {
        this(eventType, table, columns, places, null);
    }

    FactTable(String eventType, String table, String columns, Places places, @Nullable String condition) {
        this.eventType = eventType;
        this.table = table;
        this.columns = columns;
        this.places = places;
        this.condition = condition;
    }

    String eventType() {
        return eventType;
    }

    /** Whether facts of this kind may belong to several values of the dimension at once: an array of texts then. */
    boolean hasSeveral(Dimension dimension) {
        return dimension == Dimension.BACKGROUND
                || (places.several().contains(dimension) && places.found().containsKey(dimension));
    }

    /** Whether facts of this kind have the dimension at all. */
    boolean finds(Dimension dimension) {
        return places.found().containsKey(dimension);
    }

    /** Their parts, with a column for each of these dimensions. */
    String select(Snapshot at, Set<Dimension> dimensions, Borders borders) {
        Set<Join> joins = new TreeSet<>();
        StringBuilder found = new StringBuilder();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Dimension.Kind.TIME || dimension.kind() == Dimension.Kind.TRAIT) {
                continue;
            }
            Places.Found place = places.found().get(dimension);
            found.append(",\n       ")
                    .append(place == null ? "null::text" : sql(dimension, place, borders))
                    .append(" as ")
                    .append(dimension.column());
            joins.addAll(place == null ? List.of() : place.joins());
            joins.addAll(moved(dimension, borders) ? places.spot().joins() : List.of());
        }
        StringBuilder sql =
                new StringBuilder("select ").append(columns.formatted(sees(at))).append(found);
        sql.append("\n  from ").append(table.formatted(at.seesWhenever("x")));
        if (namesPeople()) {
            sql.append("\n  ").append(OnePersonTable.join("f", "who"));
        }
        joins.forEach(join -> sql.append("\n  left join ").append(join.sql(at, places)));
        sql.append("\n where ").append(at.sees("f"));
        return condition == null ? sql.toString() : sql + " and " + condition.formatted(sees(at));
    }

    private boolean namesPeople() {
        return this == SUPPORT || this == JOINING || this == ATTENDANCE || this == WORK;
    }

    private static boolean moved(Dimension dimension, Borders borders) {
        return dimension == Dimension.COMMUNITY && borders == Borders.NOW;
    }

    private String sql(Dimension dimension, Places.Found place, Borders borders) {
        if (!moved(dimension, borders)) {
            return place.sql();
        }
        String latitude = places.spot().sql() + "latitude";
        String longitude = places.spot().sql() + "longitude";
        if (places.spot().sql().isEmpty()) {
            latitude = "null";
            longitude = "null";
        }
        return hasSeveral(dimension)
                ? "(select array_agg(distinct " + borders.community("own.id::uuid", latitude, longitude)
                        + "::text) from unnest(" + place.sql() + ") as own (id))"
                : borders.community("(" + place.sql() + ")", latitude, longitude);
    }

    private static Object[] sees(Snapshot at) {
        return new Object[] {at.sees("x"), at.sees("y"), at.seesWhenever("x"), at.sees("back")};
    }
}
