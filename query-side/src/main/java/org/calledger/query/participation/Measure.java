package org.calledger.query.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be counted. */
public enum Measure {
    NEEDS("needs", FactTable.NEED, Way.FACTS),
    SUPPORTS("supports", FactTable.SUPPORT, Way.COUNTED),
    SUPPORTERS("supporters", FactTable.SUPPORT, Way.PEOPLE),
    INITIATIVES_PROPOSED("initiativesProposed", FactTable.PROPOSED, Way.FACTS),
    INITIATIVES_STARTED("initiativesStarted", FactTable.STARTED, Way.FACTS),
    INITIATIVES_COMPLETED("initiativesCompleted", FactTable.COMPLETED, Way.FACTS),
    JOININGS("joinings", FactTable.JOINING, Way.FACTS),
    EVENTS("events", FactTable.GATHERING, Way.FACTS),
    ATTENDANCES("attendances", FactTable.ATTENDANCE, Way.COUNTED),
    PARTICIPANTS("participants", FactTable.ATTENDANCE, Way.PEOPLE),
    COUNTED_ONLY("countedOnly", FactTable.ATTENDANCE, Way.UNNAMED),
    NEWCOMERS("newcomers", FactTable.ATTENDANCE, Way.NEWCOMERS),
    RETURNERS("returners", FactTable.ATTENDANCE, Way.RETURNERS),
    VOLUNTEERS("volunteers", FactTable.WORK, Way.PEOPLE_AND_UNNAMED),
    MINUTES_SELF_REPORTED("minutesSelfReported", FactTable.WORK, Way.MINUTES_SELF),
    MINUTES_CONFIRMED("minutesConfirmed", FactTable.WORK, Way.MINUTES_CONFIRMED),
    MILESTONES("milestones", FactTable.MILESTONE, Way.FACTS),
    RESIDENT_LED_SHARE("residentLedShare", FactTable.LED, Way.SHARE),
    NEEDS_ANSWERED_SHARE("needsAnsweredShare", FactTable.ANSWERED, Way.SHARE),
    MEDIAN_DAYS_TO_ANSWER("medianDaysToAnswer", FactTable.DAYS_TO_ANSWER, Way.MEDIAN);

    /** How a figure comes out of the sums of its cell. */
    @SuppressWarnings("ImmutableEnumChecker") // functions of nothing else
    enum Way {
        /** Facts. */
        FACTS(sums -> whole(sums.get(Sum.FACTS))),
        /** People, named or counted, as often as they came. */
        COUNTED(sums -> whole(sums.get(Sum.COUNTED))),
        /** Named people, each once. */
        PEOPLE(sums -> whole(sums.get(Sum.PEOPLE))),
        /** People counted and not named, as often as they came. */
        UNNAMED(sums -> whole(sums.get(Sum.COUNTED) - sums.get(Sum.NAMED))),
        /** Named people whose first attendance lies here. */
        NEWCOMERS(sums -> whole(sums.get(Sum.NEWCOMERS))),
        /** Named people who had attended before. */
        RETURNERS(sums -> whole(sums.get(Sum.RETURNERS))),
        /** Named people, each once, and people counted. */
        PEOPLE_AND_UNNAMED(sums -> whole(sums.get(Sum.PEOPLE) + sums.get(Sum.COUNTED) - sums.get(Sum.NAMED))),
        MINUTES_SELF(sums -> whole(sums.get(Sum.MINUTES_SELF))),
        /** Somebody else than who worked vouches for them: by a confirmation, or by having reported them. */
        MINUTES_CONFIRMED(sums -> whole(sums.get(Sum.MINUTES_CONFIRMED))),
        /** Part of the facts, 0 to 1. */
        SHARE(Way::share),
        /** Half of the facts have less, half have more. */
        MEDIAN(Way::median);

        private final Function<Sums, @Nullable BigDecimal> figure;

        Way(Function<Sums, @Nullable BigDecimal> figure) {
            this.figure = figure;
        }

        private static BigDecimal whole(long sum) {
            return BigDecimal.valueOf(sum);
        }

        private static @Nullable BigDecimal share(Sums sums) {
            long facts = sums.get(Sum.FACTS);
            return facts == 0 ? null : whole(sums.get(Sum.SCORE)).divide(whole(facts), 4, RoundingMode.HALF_UP);
        }

        private static @Nullable BigDecimal median(Sums sums) {
            long facts = sums.scores().values().stream().mapToLong(n -> n).sum();
            if (facts == 0) {
                return null;
            }
            long twice = nth(sums, (facts - 1) / 2) + nth(sums, facts / 2);
            return twice % 2 == 0 ? whole(twice / 2) : BigDecimal.valueOf(twice * 5, 1);
        }

        /** From 0. */
        private static long nth(Sums sums, long n) {
            long passed = 0;
            for (Map.Entry<Long, Long> one : sums.scores().entrySet()) {
                passed += one.getValue();
                if (n < passed) {
                    return one.getKey();
                }
            }
            throw new IllegalArgumentException("there are not so many: " + n);
        }

        /** Whether the number of a fact is one that nobody may know, or that makes no sense of it. */
        boolean mayBeUnknown() {
            return switch (this) {
                case FACTS, MINUTES_SELF, MINUTES_CONFIRMED, SHARE -> false;
                default -> true;
            };
        }
    }

    private final String word;
    private final FactTable source;
    private final Way way;

    Measure(String word, FactTable source, Way way) {
        this.word = word;
        this.source = source;
        this.way = way;
    }

    /** As in parameters and answers. */
    public String word() {
        return word;
    }

    /** In the SQL of figures. */
    String column() {
        return "of_" + name().toLowerCase(Locale.ROOT);
    }

    /** How many people a fact was of may be unknown; that it happened, and its minutes, never are. */
    Figure figure(Sums sums) {
        long known = sums.get(Sum.KNOWN);
        long unknown = sums.get(Sum.UNKNOWN);
        long notApplicable = sums.get(Sum.NOT_APPLICABLE);
        boolean all = !way.mayBeUnknown();
        return new Figure(
                way.figure.apply(sums),
                all ? known + unknown + notApplicable : known,
                sums.get(Sum.ZERO),
                all ? 0 : unknown,
                all ? 0 : notApplicable,
                sums.get(Sum.STRADDLING));
    }

    FactTable source() {
        return source;
    }

    Way way() {
        return way;
    }

    public static Optional<Measure> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
