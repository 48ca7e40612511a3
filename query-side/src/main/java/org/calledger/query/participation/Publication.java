package org.calledger.query.participation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.query.participation.Figures.FigureRow;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** All figures of one kind of facts that may be asked for without login, those hidden that are small or tell a small one. */
final class Publication {
    private static final List<Dimension> YEAR = List.of(Dimension.YEAR);
    private static final List<Dimension> COMMUNITY = List.of(Dimension.COMMUNITY);
    private static final List<Dimension> BOTH = List.of(Dimension.YEAR, Dimension.COMMUNITY);

    private final Map<PublicCell, Map<String, Figure>> figures = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<PublicCell> hidden = new HashSet<>();

    private Publication() {}

    /**
     * @param measures of one family
     * @param guarding those of them whose numbers must not be small
     */
    static Publication of(Snapshot at, List<Measure> measures, List<Measure> guarding, long threshold) {
        Publication all = new Publication();
        all.collect(at, measures);
        Map<PublicCell, long[]> sums = new HashMap<>();
        all.figures.forEach((place, values) -> sums.put(
                place,
                guarding.stream().mapToLong(one -> number(values.get(one.word()))).toArray()));
        all.hidden.addAll(Suppression.of(new AtomTable().atoms(at, guarding), sums, threshold));
        return all;
    }

    private static long number(@Nullable Figure figure) {
        BigDecimal sum = figure == null ? null : figure.sum();
        return sum == null ? 0 : sum.longValue();
    }

    private void collect(Snapshot at, List<Measure> measures) {
        ParticipationTable table = new ParticipationTable();
        for (boolean alone : new boolean[] {false, true}) {
            FigureFilter filter = new FigureFilter(Map.of(), Set.of(), alone, null, null);
            for (List<Dimension> groups : alone ? List.of(COMMUNITY, BOTH) : List.of(YEAR, COMMUNITY, BOTH)) {
                Figures found = table.figures(at, measures, groups, filter);
                found.rows().forEach(row -> put(row, alone));
                figures.put(PublicCell.ALL, found.total());
            }
        }
    }

    private void put(FigureRow row, boolean alone) {
        String community = row.group().get("community");
        figures.put(PublicCell.of(row.group().get("year"), community, alone), row.values());
        String name = row.labels().get("community");
        if (community != null && name != null) {
            names.put(community, name);
        }
    }

    Set<PublicCell> places() {
        return figures.keySet();
    }

    Map<String, String> names() {
        return names;
    }

    /** Null: hidden. */
    @Nullable Figure figure(PublicCell place, Measure measure) {
        return hidden.contains(place)
                ? null
                : figures.getOrDefault(place, Map.of()).getOrDefault(measure.word(), Figure.NOTHING);
    }
}
