package org.calledger.benchmarks.country;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything random, from one seed: the same seed gives the same history. Of one thread. */
final class Chance {
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long MIXER = 0x9E37_79B9_7F4A_7C15L;
    private static final int TWELVE_BITS = 4096;

    private final SplittableRandom random;
    private final long seed;
    private final long lastingSeed;
    private long serial;

    Chance(long seed) {
        this(seed, seed);
    }

    /** With the lasting things of another history. */
    Chance(long seed, long lastingSeed) {
        this.random = new SplittableRandom(seed);
        this.seed = seed;
        this.lastingSeed = lastingSeed;
    }

    /** A new id, ascending as those of version 7 (RFC 9562) do. */
    UUID id() {
        long number = ++serial;
        long high = ((1_000_000_000_000L + number / TWELVE_BITS) << 16) | VERSION_7 | (number % TWELVE_BITS);
        return new UUID(high, VARIANT | (((number ^ seed) * MIXER) >>> 2));
    }

    /** The same id for the same thing, without its being remembered. */
    UUID lasting(long kind, long number) {
        long low = (number * MIXER) ^ (kind << 56) ^ lastingSeed;
        long high = (kind << 52) | ((number << 16) & 0xFFFF_FFFF_0000L);
        return new UUID(high | VERSION_7, VARIANT | (low >>> 2));
    }

    boolean in(int hundred) {
        return random.nextInt(100) < hundred;
    }

    boolean inThousand(int thousand) {
        return random.nextInt(1000) < thousand;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Small numbers come far more often than large ones. */
    int skewed(int bound) {
        double u = random.nextDouble();
        return (int) (u * u * u * bound);
    }

    double around(double middle, double spread) {
        return middle + (random.nextDouble() - 0.5) * spread;
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** The first ones come more often. */
    <T> T mostly(List<T> things) {
        return things.get(skewed(things.size()));
    }
}
