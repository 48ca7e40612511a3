package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.calledger.query.participation.PublicCell.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are not published: those that are small, and so many more that none of the small ones can be computed. For
 * each small cell there is a swap: a way to move one fact between atoms that changes it. What any swap would change is
 * hidden; so all that is published is the same in a world where the small cell is another one, whatever sums, differences,
 * years or communities are put against each other, in one answer or in many.
 */
final class Suppression {
    private static final int PARTNERS = 12;

    private final List<Atom> atoms;
    private final Set<PublicCell> places;
    private final long threshold;
    private final Set<PublicCell> hidden = new HashSet<>();
    private final Map<PublicCell, long[]> sums;

    /** How many facts more or fewer an atom would have. */
    private record Swap(Map<Integer, Integer> moved) {}

    private Suppression(List<Atom> atoms, Map<PublicCell, long[]> sums, long threshold) {
        this.atoms = atoms;
        this.sums = sums;
        this.places = sums.keySet();
        this.threshold = threshold;
    }

    /** @param sums of each cell, by measure; a cell that is not among them has nothing */
    static Set<PublicCell> of(List<Atom> atoms, Map<PublicCell, long[]> sums, long threshold) {
        Suppression all = new Suppression(atoms, sums, threshold);
        int measures = sums.values().stream().mapToInt(values -> values.length).max().orElse(0);
        for (int measure = 0; measure < measures; measure++) {
            all.protect(measure);
        }
        return all.hidden;
    }

    private void protect(int measure) {
        List<PublicCell> small = places.stream()
                .filter(place -> isSmall(place, measure))
                .sorted(Comparator.comparingInt(Suppression::breadth)
                        .reversed()
                        .thenComparing(PublicCell::toString))
                .toList();
        hidden.addAll(small);
        List<Swap> swaps = new ArrayList<>();
        for (PublicCell place : small) {
            if (swaps.stream().noneMatch(swap -> change(swap, place) != 0)) {
                Swap swap = cheapest(place, measure);
                swaps.add(swap);
                places.stream().filter(one -> change(swap, one) != 0).forEach(hidden::add);
            }
        }
    }

    private boolean isSmall(PublicCell place, int measure) {
        long sum = sums.getOrDefault(place, new long[0])[measure];
        return sum > 0 && sum < threshold;
    }

    private static int breadth(PublicCell place) {
        return (place.year() == null ? 1 : 0)
                + switch (place.scope()) {
                    case EVERYWHERE -> 4;
                    case BELOW -> 2;
                    case OWN -> 0;
                };
    }

    private int change(Swap swap, PublicCell place) {
        return swap.moved().entrySet().stream()
                .filter(one -> atoms.get(one.getKey()).lies(place))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Swap cheapest(PublicCell place, int measure) {
        List<Integer> inside = filled(measure)
                .filter(n -> atoms.get(n).lies(place))
                .boxed()
                .toList();
        List<Swap> possible = new ArrayList<>();
        for (int atom : inside.subList(0, Math.min(inside.size(), PARTNERS))) {
            possible.addAll(squares(atom, measure));
            possible.addAll(pairs(atom, measure));
            possible.add(new Swap(Map.of(atom, 1)));
        }
        return possible.stream()
                .filter(swap -> change(swap, place) != 0)
                .min(Comparator.comparingLong((Swap swap) -> cost(swap, measure)))
                // nobody is counted here: the cell is small in another way than by its facts
                .orElse(new Swap(Map.of()));
    }

    private IntStream filled(int measure) {
        return IntStream.range(0, atoms.size()).filter(n -> atoms.get(n).value(measure) > 0);
    }

    /** A fact moves to another community, and one of another year moves back: years keep their sums, and communities. */
    private List<Swap> squares(int atom, int measure) {
        List<Swap> squares = new ArrayList<>();
        for (int beside : sameYear(atom, measure)) {
            for (int later : sameOwn(atom, measure)) {
                filled(measure)
                        .filter(n -> atoms.get(n).year().equals(atoms.get(later).year()) && isOf(n, beside))
                        .findFirst()
                        .ifPresent(corner -> squares.add(
                                new Swap(Map.of(atom, 1, beside, -1, later, -1, corner, 1))));
            }
        }
        return squares;
    }

    private List<Swap> pairs(int atom, int measure) {
        List<Integer> others = new ArrayList<>(sameYear(atom, measure));
        others.addAll(sameOwn(atom, measure));
        return others.stream().map(other -> new Swap(Map.of(atom, 1, other, -1))).toList();
    }

    private boolean isOf(int atom, int other) {
        return atoms.get(atom).own().equals(atoms.get(other).own())
                && atoms.get(atom).around().equals(atoms.get(other).around());
    }

    /** Those that share most of what lies above come first: what contains both is not changed. */
    private List<Integer> sameYear(int atom, int measure) {
        Atom one = atoms.get(atom);
        return filled(measure)
                .filter(n -> n != atom && atoms.get(n).year().equals(one.year()) && !isOf(n, atom))
                .boxed()
                .sorted(Comparator.comparingLong((Integer n) -> -shared(one, atoms.get(n)))
                        .thenComparingLong(n -> distance(n, measure)))
                .limit(PARTNERS)
                .toList();
    }

    private static long shared(Atom one, Atom other) {
        return one.around().stream().filter(other.around()::contains).count();
    }

    private List<Integer> sameOwn(int atom, int measure) {
        return filled(measure)
                .filter(n -> n != atom && isOf(n, atom))
                .boxed()
                .sorted(Comparator.comparingLong(n -> distance(n, measure)))
                .limit(PARTNERS)
                .toList();
    }

    /** Small ones are better partners, being hidden already, but one that is large hides how small its partner is. */
    private long distance(int atom, int measure) {
        long value = atoms.get(atom).value(measure);
        return value >= threshold ? value : Long.MAX_VALUE / 2 + threshold - value;
    }

    /** How many cells it would newly hide; a narrow one, of atoms too small to move much, costs more. */
    private long cost(Swap swap, int measure) {
        long lost = places.stream()
                .filter(place -> !hidden.contains(place) && change(swap, place) != 0)
                .mapToLong(place -> 1 + 3L * breadth(place))
                .sum();
        boolean narrow = swap.moved().entrySet().stream()
                .anyMatch(one -> one.getValue() < 0 && atoms.get(one.getKey()).value(measure) < threshold);
        return lost * 2 + (narrow ? 3 : 0);
    }

    /** The sums of cells, for tests and for those who have only atoms. */
    static Map<PublicCell, long[]> sums(List<Atom> atoms, int measures) {
        Map<PublicCell, long[]> sums = new HashMap<>();
        for (Atom atom : atoms) {
            for (PublicCell place : places(atom)) {
                long[] sum = sums.computeIfAbsent(place, key -> new long[measures]);
                for (int measure = 0; measure < measures; measure++) {
                    sum[measure] += atom.value(measure);
                }
            }
        }
        return sums;
    }

    /** All cells that an atom lies in. */
    static List<PublicCell> places(Atom atom) {
        List<PublicCell> places = new ArrayList<>();
        for (@Nullable String year : new @Nullable String[] {null, atom.year()}) {
            places.add(new PublicCell(year, Scope.EVERYWHERE, ""));
            atom.own().forEach(own -> places.add(new PublicCell(year, Scope.OWN, own)));
            atom.around().forEach(around -> places.add(new PublicCell(year, Scope.BELOW, around)));
        }
        return places;
    }
}
