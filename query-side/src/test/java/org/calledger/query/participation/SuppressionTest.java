package org.calledger.query.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Suppression} leaves over, against an {@link Attacker}. */
class SuppressionTest {
    private static final int THRESHOLD = 5;

    private static List<Atom> atoms(long seed, int years, int most) {
        Random random = new Random(seed);
        List<List<String>> paths = List.of(
                List.of("town"),
                List.of("east", "town"),
                List.of("west", "town"),
                List.of("yard", "east", "town"),
                List.of("mill", "east", "town"),
                List.of("far"),
                List.of("none"));
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

    private static Attacker published(List<Atom> atoms) {
        Map<PublicCell, long[]> sums = Suppression.sums(atoms, 1);
        Set<PublicCell> known = new HashSet<>(sums.keySet());
        known.removeAll(Suppression.of(atoms, sums, THRESHOLD));
        return new Attacker(atoms, sums, known, THRESHOLD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobody_can_compute_a_small_cell_from_all_that_is_published(long seed) {
        Attacker world = published(atoms(seed, 4, seed % 3 == 0 ? 8 : 60));
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
            won += new Attacker(atoms, sums, known, THRESHOLD).pinned().isEmpty() ? 0 : 1;
        }
        assertThat(won).isGreaterThan(10);
    }

    @Test
    void what_is_large_is_told_where_it_tells_nothing_small() {
        int told = 0;
        int large = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Attacker world = published(atoms(seed, 6, 200));
            told += world.known().size();
            large += world.sums().size() - world.small().size();
        }
        assertThat(told).isGreaterThan(large / 2);
        Attacker all = published(atoms(1, 4, 60).stream()
                .filter(atom -> atom.value(0) >= THRESHOLD)
                .toList());
        assertThat(all.known()).containsExactlyInAnyOrderElementsOf(all.sums().keySet());
    }

    @Test
    void a_ledger_of_three_facts_tells_nothing_but_zeros() {
        Attacker world = published(List.of(new Atom("2010", Set.of("a"), Set.of("a"), List.of(3L))));
        assertThat(world.known()).isEmpty();
    }
}
