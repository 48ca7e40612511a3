package org.calledger.benchmarks.contest;

/**
 * How much is spent.
 *
 * @param repetitions of every measurement; medians are taken over them
 * @param seconds of one measurement
 * @param firstWarm seconds before a contender's first measurement of a kind, so often, up to eight times, until it gets
 *     no faster
 * @param warm seconds before every other
 * @param readEvents of a full read
 * @param smallLog events of the small log
 * @param largeLog events of the large log
 * @param people registered for commands and requests; bounds how many pairs there are
 * @param coldPairs needs and people never looked at, for one measurement
 */
public record Budget(
        int repetitions,
        double seconds,
        double firstWarm,
        double warm,
        int readEvents,
        int smallLog,
        int largeLog,
        int people,
        int coldPairs) {

    /** How long the lag of the views is watched; a minute where figures are published. */
    int lagSeconds() {
        return Math.clamp(Math.round(seconds * 24), 2, 60);
    }

    /** Whether everything works, and a first idea; three minutes. */
    static Budget quick() {
        return new Budget(2, 1, 1, 0.3, 50_000, 20_000, 100_000, 1_000, 15_000);
    }

    /** For the published figures; below 40 minutes on two cores. */
    static Budget full() {
        return new Budget(5, 2.5, 4, 0.5, 500_000, 100_000, 10_000_000, 2_000, 30_000);
    }

    /** For the smoke test. */
    static Budget tiny() {
        return new Budget(1, 0.2, 0, 0, 500, 10_000, 20_000, 30, 3_000);
    }

    Budget withRepetitions(int number) {
        return new Budget(number, seconds, firstWarm, warm, readEvents, smallLog, largeLog, people, coldPairs);
    }

    Budget withSeconds(double each) {
        return new Budget(repetitions, each, firstWarm, warm, readEvents, smallLog, largeLog, people, coldPairs);
    }

    Budget withLargeLog(int events) {
        return new Budget(repetitions, seconds, firstWarm, warm, readEvents, smallLog, events, people, coldPairs);
    }
}
