package org.calledger.benchmarks.views;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.calledger.query.needsmap.Box;
import org.calledger.query.needsmap.NeedFilter;
import org.calledger.query.needsmap.NeedStatus;
import org.calledger.query.needsmap.NeedTable;
import org.calledger.query.needsmap.NeedsMapTable;
import org.calledger.query.participation.Dimension;
import org.calledger.query.participation.FigureFilter;
import org.calledger.query.participation.Measure;
import org.calledger.query.participation.ParticipationTable;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;

/** What analysts of a country ask about now, by a name that says it. */
final class Questions {
    private static final ParticipationTable FIGURES = new ParticipationTable();
    private static final NeedsMapTable MAP = new NeedsMapTable();
    private static final Box COUNTRY = new Box(14, 49, 24.2, 54.9);
    private static final Box CITY = new Box(20.8, 52.1, 21.3, 52.4);

    private Questions() {}

    static Map<String, Function<Snapshot, Object>> all() {
        Map<String, Function<Snapshot, Object>> all = new LinkedHashMap<>();
        for (Measure one : List.of(Measure.NEEDS, Measure.SUPPORTS, Measure.EVENTS, Measure.ATTENDANCES)) {
            figures(all, one);
            figures(all, one, Dimension.YEAR);
        }
        figures(all, Measure.EVENTS, Dimension.COMMUNITY);
        figures(all, Measure.EVENTS, Dimension.YEAR, Dimension.KIND);
        figures(all, Measure.ATTENDANCES, Dimension.YEAR, Dimension.KIND, Dimension.ORIGIN);
        figures(all, Measure.ATTENDANCES, Dimension.MONTH, Dimension.SETTING);
        figures(all, Measure.MINUTES_CONFIRMED, Dimension.INSTITUTION, Dimension.YEAR);
        figures(all, Measure.PARTICIPANTS, Dimension.YEAR);
        figures(all, Measure.VOLUNTEERS, Dimension.YEAR);
        figures(all, Measure.NEEDS_ANSWERED_SHARE, Dimension.YEAR);
        all.put("map of the country", at -> MAP.map(at, NeedFilter.ALL, COUNTRY, 6));
        all.put("map of a city", at -> MAP.map(at, NeedFilter.ALL, CITY, 11));
        NeedFilter running = new NeedFilter(null, Set.of(), Set.of(NeedStatus.RUNNING), null, null);
        all.put("map of the country, running", at -> MAP.map(at, running, COUNTRY, 6));
        NeedTable needs = new NeedTable();
        all.put("needs, first page", at -> needs.list(at, NeedFilter.ALL, new Page(50, 0, true)));
        return all;
    }

    private static void figures(Map<String, Function<Snapshot, Object>> all, Measure measure, Dimension... groups) {
        List<Dimension> by = List.of(groups);
        String name = measure.word() + " by "
                + (by.isEmpty() ? "nothing" : String.join(", ", by.stream().map(Dimension::word).toList()));
        all.put(name, at -> FIGURES.figures(at, List.of(measure), by, FigureFilter.ALL));
        if (by.equals(List.of(Dimension.YEAR))) {
            FigureFilter since = new FigureFilter(Map.of(), Set.of(), false, LocalDate.of(2015, 1, 1), null);
            all.put(name + ", since 2015", at -> FIGURES.figures(at, List.of(measure), by, since));
        }
    }
}
