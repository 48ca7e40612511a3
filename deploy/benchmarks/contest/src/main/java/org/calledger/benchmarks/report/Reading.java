package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks the results. Ratios are taken within a repetition, where both sides were measured a moment apart. */
final class Reading {
    private final Results results;

    Reading(Results results) {
        this.results = results;
    }

    List<Line> lines(Figure figure) {
        return results.lines().stream().filter(figure::isOf).toList();
    }

    /** What was measured in that section, in order. */
    Set<String> tasks(String section) {
        return results.lines().stream()
                .filter(line -> line.section().equals(section))
                .map(Line::what)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<Spread> spread(Figure figure) {
        return Spread.of(byRepetition(figure).values());
    }

    Optional<Spread> ratio(Figure over, Figure under) {
        Map<Integer, Double> below = byRepetition(under);
        List<Double> ratios = new ArrayList<>();
        byRepetition(over).forEach((repetition, value) -> {
            Double other = below.get(repetition);
            if (other != null) {
                ratios.add(value / other);
            }
        });
        return Spread.of(ratios);
    }

    /** The median where one repetition measured it several times. */
    private Map<Integer, Double> byRepetition(Figure figure) {
        Map<Integer, Collection<Double>> all = new TreeMap<>();
        for (Line line : lines(figure)) {
            all.computeIfAbsent(line.repetition(), repetition -> new ArrayList<>())
                    .add(figure.value().applyAsDouble(line));
        }
        Map<Integer, Double> medians = new TreeMap<>();
        all.forEach((repetition, values) ->
                Spread.of(values).ifPresent(spread -> medians.put(repetition, spread.median())));
        return medians;
    }

    /** What was told, by name. */
    Map<String, String> told(String about) {
        Map<String, String> told = new java.util.LinkedHashMap<>();
        results.facts().stream()
                .filter(fact -> fact.about().equals(about))
                .forEach(fact -> told.put(fact.name(), fact.value()));
        return told;
    }

    int processors() {
        return Integer.parseInt(told("machine").getOrDefault("cores", "1"));
    }
}
