package org.calledger.query.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.directory.Borders;
import org.calledger.query.directory.CentreTable;
import org.calledger.query.participation.BlindSpot.Gap;
import org.calledger.query.participation.CellQuestion.Depth;
import org.calledger.query.projection.Cells;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/** Asks of every community that stands who takes part, what nobody answers, and who serves it. */
public final class BlindSpotTable {
    private static final String COMMUNITIES = """
            select m.community_id, m.name, m.kind, people.count, people.happened as counted_on,
                   exists (select from closure
                             join facts.catchment s on s.community_id = closure.ancestor_id and %2$s and %3$s
                            where closure.community_id = m.community_id
                              and not exists (select from facts.centre_closing shut
                                               where shut.centre_id = s.centre_id and %4$s)) as served
              from facts.community m
              left join lateral (
                select case when q.headcount ? 'total' then q.headcount ->> 'total' else q.headcount #>> '{}' end as count,
                       q.happened
                  from facts.population q where q.community_id = m.community_id and %5$s
                 order by q.on_from desc nulls last, q.origin desc limit 1
              ) as people on true
             where %1$s and m.community_id not in (select home.community_id from home)
               and (cardinality(:communities::uuid[]) = 0 or exists (
                     select from closure where closure.community_id = m.community_id
                        and closure.ancestor_id = any(:communities)))
            """;

    private static final List<Measure> MEASURES = List.of(Measure.EVENTS, Measure.ATTENDANCES, Measure.PARTICIPANTS);

    private final ParticipationTable participation = new ParticipationTable();

    private record Needs(long all, long answered) {}

    private record Place(
            UUID id,
            String name,
            String kind,
            @Nullable String population,
            @Nullable String on,
            boolean served) {}

    /** @param filter its communities with all below them, or all there are; its period for what took place */
    public List<BlindSpot> spots(Snapshot at, FigureFilter filter) {
        FigureFilter everywhere =
                new FigureFilter(Map.of(), java.util.Set.of(), false, filter.from(), filter.to(), filter.borders());
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        participation
                .figures(at, MEASURES, List.of(Dimension.COMMUNITY), everywhere)
                .rows()
                .forEach(row -> figures.put(row.group().getOrDefault("community", ""), row.values()));
        Map<String, Needs> needs = needs(at, everywhere);
        List<BlindSpot> spots = communities(at, filter).stream()
                .map(place -> spot(
                        place,
                        figures.getOrDefault(place.id().toString(), Map.of()),
                        needs.getOrDefault(place.id().toString(), new Needs(0, 0))))
                .toList();
        return judged(spots);
    }

    private static List<Place> communities(Snapshot at, FigureFilter filter) {
        String sql = "with recursive " + Borders.NOW.tree(at) + " "
                + COMMUNITIES
                        .replace("? 'total'", "?? 'total'")
                        .formatted(
                                at.sees("m"),
                                at.sees("s"),
                                CentreTable.isServing(at, "s"),
                                at.sees("shut"),
                                at.sees("q"));
        return at.sql(sql)
                .param("communities", filter.communities().toArray(new UUID[0]))
                .query((row, n) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Cells.id(row, "community_id"),
                Cells.text(row, "name"),
                Cells.text(row, "kind"),
                row.getString("count"),
                row.getString("counted_on"),
                row.getBoolean("served"));
    }

    private Map<String, Needs> needs(Snapshot at, FigureFilter filter) {
        CellQuestion question = new CellQuestion(FactTable.ANSWERED, Depth.FACTS, List.of(Dimension.COMMUNITY), filter);
        Map<String, Needs> needs = new HashMap<>();
        participation
                .cells(at, question)
                .forEach((cell, sums) ->
                        needs.put(cell.getFirst(), new Needs(sums.get(Sum.FACTS), sums.get(Sum.SCORE))));
        return needs;
    }

    private static BlindSpot spot(Place place, Map<String, Figure> figures, Needs needs) {
        Figure attendances = figures.getOrDefault("attendances", Figure.NOTHING);
        long people = number(attendances);
        String told = place.population();
        Long inhabitants = told == null || !told.matches("\\d+") ? null : Long.valueOf(told);
        BigDecimal rate = inhabitants == null || inhabitants == 0
                ? null
                : BigDecimal.valueOf(people * 1000).divide(BigDecimal.valueOf(inhabitants), 1, RoundingMode.HALF_UP);
        return new BlindSpot(
                place.id(),
                place.name(),
                place.kind(),
                inhabitants == null ? told : inhabitants,
                place.on(),
                number(figures.getOrDefault("events", Figure.NOTHING)),
                people,
                attendances.unknown(),
                number(figures.getOrDefault("participants", Figure.NOTHING)),
                rate,
                needs.all(),
                needs.all() - needs.answered(),
                place.served(),
                List.of());
    }

    private static long number(Figure figure) {
        BigDecimal sum = figure.sum();
        return sum == null ? 0 : sum.longValue();
    }

    private static List<BlindSpot> judged(List<BlindSpot> spots) {
        List<BigDecimal> rates = new ArrayList<>();
        spots.forEach(spot -> {
            BigDecimal rate = spot.attendancesPerThousand();
            if (rate != null) {
                rates.add(rate);
            }
        });
        rates.sort(Comparator.naturalOrder());
        BigDecimal middle = rates.isEmpty() ? BigDecimal.ZERO : rates.get(rates.size() / 2);
        return spots.stream()
                .map(spot -> with(spot, gaps(spot, middle)))
                .sorted(Comparator.comparingInt(
                                (BlindSpot spot) -> -spot.blindSpots().size())
                        .thenComparingLong(spot -> spot.population() instanceof Long many ? -many : 0)
                        .thenComparing(BlindSpot::communityId))
                .toList();
    }

    private static List<Gap> gaps(BlindSpot spot, BigDecimal middle) {
        List<Gap> gaps = new ArrayList<>();
        if (!(spot.population() instanceof Long)) {
            gaps.add(Gap.NO_POPULATION);
        }
        if (spot.events() == 0) {
            gaps.add(Gap.NO_EVENTS);
        }
        BigDecimal rate = spot.attendancesPerThousand();
        if (rate != null && spot.events() > 0 && rate.multiply(BigDecimal.TWO).compareTo(middle) < 0) {
            gaps.add(Gap.LOW_PARTICIPATION);
        }
        if (spot.needsUnanswered() > 0) {
            gaps.add(Gap.UNANSWERED_NEEDS);
        }
        if (!spot.served()) {
            gaps.add(Gap.NOT_SERVED);
        }
        return gaps;
    }

    private static BlindSpot with(BlindSpot one, List<Gap> gaps) {
        return new BlindSpot(
                one.communityId(),
                one.communityName(),
                one.kind(),
                one.population(),
                one.populationOn(),
                one.events(),
                one.attendances(),
                one.attendancesUnknown(),
                one.participants(),
                one.attendancesPerThousand(),
                one.needs(),
                one.needsUnanswered(),
                one.served(),
                gaps);
    }
}
