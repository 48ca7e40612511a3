package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attacker who has every answer there is, knows the tree, and solves for what is hidden: for each small cell the least
 * and the most that it can be.
 */
class SuppressionTest {
    private static final int THRESHOLD = 5;

    /** @param known cells whose sums are published */
    private record World(List<Atom> atoms, Map<PublicCell, long[]> sums, Set<PublicCell> known) {
        double bound(PublicCell cell, GoalType goal) {
            List<LinearConstraint> told = new ArrayList<>();
            known.forEach(one -> told.add(
                    new LinearConstraint(row(one), Relationship.EQ, sums.getOrDefault(one, new long[1])[0])));
            // nobody counts more than a million here: without it some have no end
            told.add(new LinearConstraint(row(PublicCell.ALL), Relationship.LEQ, 1e6));
            return new SimplexSolver(1e-7, 10)
                    .optimize(
                            new LinearObjectiveFunction(row(cell), 0),
                            new LinearConstraintSet(told),
                            goal,
                            new NonNegativeConstraint(true),
                            new MaxIter(20_000))
                    .getValue();
        }

        private double[] row(PublicCell cell) {
            return atoms.stream().mapToDouble(atom -> atom.lies(cell) ? 1 : 0).toArray();
        }

        List<PublicCell> small() {
            return sums.keySet().stream()
                    .filter(cell -> sums.getOrDefault(cell, new long[1])[0] > 0
                            && sums.getOrDefault(cell, new long[1])[0] < THRESHOLD)
                    .toList();
        }

        List<PublicCell> pinned() {
            return small().stream()
                    .filter(cell -> bound(cell, GoalType.MAXIMIZE) - bound(cell, GoalType.MINIMIZE) < 1 - 1e-6)
                    .toList();
        }
    }

    private static List<Atom> atoms(long seed, int years, int most) {
        Random random = new Random(seed);
        List<List<String>> paths = List.of(
                List.of("town"), List.of("east", "town"), List.of("west", "town"), List.of("yard", "east", "town"),
                List.of("mill", "east", "town"), List.of("far"), List.of("none"));
        List<Atom> atoms = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            for (List<String> path : paths) {
                long value = random.nextInt(3) == 0 ? random.nextInt(THRESHOLD) : random.nextInt(most);
                if (value > 0) {
                    atoms.add(new Atom("201" + year, Set.of(path.getFirst()), Set.copyOf(path), List.of(value)));
                }
            }
        }
        return atoms;
    }

    private static World published(List<Atom> atoms) {
        Map<PublicCell, long[]> sums = Suppression.sums(atoms, 1);
        Set<PublicCell> known = new HashSet<>(sums.keySet());
        known.removeAll(Suppression.of(atoms, sums, THRESHOLD));
        return new World(atoms, sums, known);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobody_can_compute_a_small_cell_from_all_that_is_published(long seed) {
        World world = published(atoms(seed, 4, seed % 3 == 0 ? 8 : 60));
        assertThat(world.small()).isNotEmpty().doesNotContainAnyElementsOf(world.known());
        assertThat(world.pinned()).isEmpty();
    }

    @Test
    void without_complements_the_attacker_wins() {
        int won = 0;
        for (long seed = 1; seed <= 12; seed++) {
            List<Atom> atoms = atoms(seed, 4, 60);
            Map<PublicCell, long[]> sums = Suppression.sums(atoms, 1);
            Set<PublicCell> known = new HashSet<>(sums.keySet());
            known.removeIf(cell -> sums.getOrDefault(cell, new long[1])[0] < THRESHOLD);
            won += new World(atoms, sums, known).pinned().isEmpty() ? 0 : 1;
        }
        assertThat(won).isGreaterThan(10);
    }

    @Test
    void what_is_large_is_told_where_it_tells_nothing_small() {
        int told = 0;
        int large = 0;
        for (long seed = 1; seed <= 12; seed++) {
            World world = published(atoms(seed, 6, 200));
            told += world.known().size();
            large += world.sums().size() - world.small().size();
        }
        assertThat(told).isGreaterThan(large / 2);
        World all = published(atoms(1, 4, 60).stream()
                .filter(atom -> atom.value(0) >= THRESHOLD)
                .toList());
        assertThat(all.known()).containsExactlyInAnyOrderElementsOf(all.sums().keySet());
    }

    @Test
    void a_ledger_of_three_facts_tells_nothing_but_zeros() {
        World world = published(List.of(new Atom("2010", Set.of("a"), Set.of("a"), List.of(3L))));
        assertThat(world.known()).isEmpty();
    }
}
