package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.query.participation.PublicCell.Scope;
import org.calledger.query.participation.Published.Asked;
import org.calledger.query.participation.Published.Row;
import org.calledger.query.participation.Published.Told;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Figures for whoever has not logged in: counts, by year and community, with small ones hidden. One table of each kind of
 * facts stands behind all answers, so that they cannot be played against each other. Safe for use by many threads.
 */
final class PublicFigures {
    /** Measures that are told, and which of them decide what is hidden. Shares and hours follow what they are shares of. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Family {
        NEEDS(List.of(Measure.NEEDS)),
        SUPPORTS(List.of(Measure.SUPPORTS, Measure.SUPPORTERS)),
        PROPOSED(List.of(Measure.INITIATIVES_PROPOSED)),
        STARTED(List.of(Measure.INITIATIVES_STARTED)),
        COMPLETED(List.of(Measure.INITIATIVES_COMPLETED)),
        JOININGS(List.of(Measure.JOININGS)),
        EVENTS(List.of(Measure.EVENTS)),
        ATTENDANCES(List.of(Measure.ATTENDANCES, Measure.PARTICIPANTS)),
        WORK(List.of(Measure.VOLUNTEERS)),
        MILESTONES(List.of(Measure.MILESTONES));

        private final List<Measure> guarding;

        Family(List<Measure> guarding) {
            this.guarding = guarding;
        }

        private List<Measure> all() {
            return this == WORK
                    ? List.of(Measure.VOLUNTEERS, Measure.MINUTES_SELF_REPORTED, Measure.MINUTES_CONFIRMED)
                    : guarding;
        }

        static @Nullable Family of(Measure measure) {
            for (Family one : values()) {
                if (one.all().contains(measure)) {
                    return one;
                }
            }
            return null;
        }
    }

    private record Kept(long asOf, Publication publication) {}

    private final long threshold;
    private final Map<Family, Kept> kept = new ConcurrentHashMap<>();

    PublicFigures(long threshold) {
        this.threshold = threshold;
    }

    static boolean tells(Measure measure) {
        return Family.of(measure) != null;
    }

    Published answer(Snapshot at, Asked asked) {
        Map<Measure, Publication> published = new LinkedHashMap<>();
        asked.measures().forEach(measure -> published.put(measure, published(at, measure)));
        List<Row> rows = new ArrayList<>();
        if (asked.byYear() || asked.byCommunity()) {
            published.values().stream()
                    .flatMap(one -> one.places().stream())
                    .distinct()
                    .filter(place -> isRow(asked, place))
                    .sorted(Comparator.comparing((PublicCell place) -> place.year() == null ? "" : place.year())
                            .thenComparing(PublicCell::community))
                    .forEach(place -> rows.add(row(asked, place, published)));
        }
        return new Published(
                rows, values(PublicCell.of(asked.year(), asked.community(), asked.alone()), published), threshold);
    }

    private Publication published(Snapshot at, Measure measure) {
        Family family = Family.of(measure);
        if (family == null) {
            throw new IllegalArgumentException(measure + " is not public");
        }
        return kept.compute(
                        family,
                        (key, before) -> before != null && before.asOf() == at.asOf()
                                ? before
                                : new Kept(at.asOf(), Publication.of(at, family.all(), family.guarding, threshold)))
                .publication();
    }

    private static boolean isRow(Asked asked, PublicCell place) {
        boolean year = asked.byYear()
                ? place.year() != null && (asked.year() == null || asked.year().equals(place.year()))
                : java.util.Objects.equals(place.year(), asked.year());
        Scope scope = asked.alone() ? Scope.OWN : Scope.BELOW;
        boolean community = asked.byCommunity()
                ? place.scope() == scope
                : place.equals(PublicCell.of(place.year(), asked.community(), asked.alone()));
        return year && community;
    }

    private static Row row(Asked asked, PublicCell place, Map<Measure, Publication> published) {
        Map<String, String> group = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        String year = place.year();
        if (asked.byYear() && year != null) {
            group.put("year", year);
        }
        if (asked.byCommunity()) {
            group.put("community", place.community());
            published.values().stream()
                    .flatMap(one ->
                            java.util.stream.Stream.ofNullable(one.names().get(place.community())))
                    .findFirst()
                    .ifPresent(name -> labels.put("community", name));
        }
        return new Row(group, labels, values(place, published));
    }

    private static Map<String, Told> values(PublicCell place, Map<Measure, Publication> published) {
        Map<String, Told> values = new LinkedHashMap<>();
        published.forEach((measure, publication) -> {
            Figure figure = publication.figure(place, measure);
            values.put(measure.word(), figure == null ? Told.HIDDEN : Told.of(figure));
        });
        return values;
    }
}
