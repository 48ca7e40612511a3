package org.calledger.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance: the same in every run, on every machine. */
final class Chance {
    private static final long SEED = 1997;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    /** The id of the n-th thing of its kind. */
    static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes(("cal-ledger demo/" + kind + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From first to last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    double between(double first, double last) {
        return first + random.nextDouble() * (last - first);
    }

    LocalDate after(LocalDate day, int leastDays, int mostDays) {
        return day.plusDays(between(leastDays, mostDays));
    }

    /** How many of something rare happen when so many are to be expected (Poisson, after Knuth). */
    int count(double expected) {
        double limit = Math.exp(-expected);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }

    /** Around the middle, seldom far above it; never below zero. */
    int around(double middle) {
        return (int) Math.round(middle * Math.exp(random.nextGaussian() * 0.45));
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** So many different ones, or all there are. */
    <T> List<T> pick(List<T> all, int most) {
        Set<T> picked = new LinkedHashSet<>();
        for (int tries = 0; picked.size() < most && tries < most * 4; tries++) {
            if (!all.isEmpty()) {
                picked.add(pick(all));
            }
        }
        return new ArrayList<>(picked);
    }
}
