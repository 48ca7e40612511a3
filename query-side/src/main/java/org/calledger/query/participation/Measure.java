package org.calledger.query.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** How a figure comes out of the parts of its facts, gathered a cell and a person at a time. */
    enum Way {
        /** Facts. */
        FACTS("coalesce(sum(facts), 0)"),
        /** People, named or counted, as often as they came. */
        COUNTED("coalesce(sum(counted), 0)"),
        /** Named people, each once. */
        PEOPLE("count(person_id) filter (where inside > 0)"),
        /** People counted and not named, as often as they came. */
        UNNAMED("coalesce(sum(counted) - sum(named), 0)"),
        /** Named people whose first attendance lies here. */
        NEWCOMERS("count(person_id) filter (where newcomer)"),
        /** Named people who had attended before. */
        RETURNERS("count(person_id) filter (where inside > 0 and not newcomer)"),
        /** Named people, each once, and people counted. */
        PEOPLE_AND_UNNAMED("count(person_id) filter (where inside > 0) + coalesce(sum(counted) - sum(named), 0)"),
        MINUTES_SELF("coalesce(sum(minutes_self), 0)"),
        /** Somebody else than who worked vouches for them: by a confirmation, or by having reported them. */
        MINUTES_CONFIRMED("coalesce(sum(minutes_confirmed), 0)"),
        /** Part of the facts, 0 to 1. */
        SHARE("round(sum(score) / nullif(sum(facts), 0), 4)"),
        /** Half of the facts have less, half have more. */
        MEDIAN("percentile_cont(0.5) within group (order by score) filter (where inside > 0)");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
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
