package org.calledger.query.participation;

import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of one cell. Never changed.
 *
 * @param of each {@link Sum}, in their order
 * @param scores how many facts have which score, where single ones are asked for
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // in the order of the sums; nobody gets hold of the array
record Sums(long[] of, Map<Long, Long> scores) {
    static final Sums NONE = new Sums(new long[Sum.values().length], Map.of());

    /** Those that are not there are 0. */
    static Sums of(Map<Sum, Long> some) {
        long[] of = new long[Sum.values().length];
        some.forEach((one, sum) -> of[one.ordinal()] = sum);
        return new Sums(of, Map.of());
    }

    long get(Sum sum) {
        return of[sum.ordinal()];
    }

    /** These and the others. */
    Sums plus(Sums more) {
        return with(more, 1, sum -> true);
    }

    /** Those of the others alone, as often as said, for which the condition holds. */
    Sums with(Sums more, int times, java.util.function.Predicate<Sum> which) {
        long[] sums = of.clone();
        for (Sum one : Sum.values()) {
            sums[one.ordinal()] += which.test(one) ? times * more.get(one) : 0;
        }
        if (more.scores.isEmpty() || !which.test(Sum.SCORE)) {
            return new Sums(sums, scores);
        }
        Map<Long, Long> all = new TreeMap<>(scores);
        more.scores.forEach((score, facts) -> all.merge(score, times * facts, Long::sum));
        all.values().removeIf(facts -> facts == 0);
        return new Sums(sums, all);
    }

    /** The same, but for what is said of facts apart. */
    Sums counting(Sums apart) {
        long[] sums = of.clone();
        for (Sum one : Sum.values()) {
            if (one.compareTo(Sum.KNOWN) >= 0 && one.compareTo(Sum.STRADDLING) <= 0) {
                sums[one.ordinal()] = apart.get(one);
            }
        }
        return new Sums(sums, scores);
    }

    Sums scoring(Map<Long, Long> facts) {
        return new Sums(of, facts);
    }
}
