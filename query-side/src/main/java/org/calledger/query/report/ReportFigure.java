package org.calledger.query.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import org.calledger.query.participation.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report, and how it is known.
 *
 * @param sum absent where there is no number that could be told
 * @param known facts with a number, zero included
 * @param unknown facts of a number that nobody knows
 * @param notApplicable facts to which the question does not apply
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportFigure(
        State state,
        @Nullable Long sum,
        @Nullable Long known,
        @Nullable Long unknown,
        @Nullable Long notApplicable) {
    /** People are counted from here on; fewer are told as fewer. Part of the rule version, no setting. */
    static final long FEWEST = 5;

    /** How a figure is known. */
    public enum State {
        /** Of all its facts; zero is a number. */
        KNOWN,
        /** At least so many: of some facts nobody knows the number, or no more than who was named. */
        AT_LEAST,
        /** There are facts, and of none the number is known. */
        UNKNOWN,
        /** There are facts, and to none the question applies. */
        NOT_APPLICABLE,
        /** There are no facts of which there could be a number. */
        NOTHING,
        /** One to four people. */
        FEW
    }

    static ReportFigure number(long sum) {
        return new ReportFigure(State.KNOWN, sum, null, null, null);
    }

    static ReportFigure nothing() {
        return new ReportFigure(State.NOTHING, null, null, null, null);
    }

    static ReportFigure few() {
        return new ReportFigure(State.FEW, null, null, null, null);
    }

    /** Of people: as {@link #of}, but a few are told as few. */
    static ReportFigure ofPeople(Figure figure) {
        ReportFigure told = of(figure);
        long sum = Objects.requireNonNullElse(told.sum, 0L);
        return sum > 0 && sum < FEWEST ? few() : told;
    }

    static ReportFigure of(Figure figure) {
        State state = state(figure);
        boolean numbered = state == State.KNOWN || state == State.AT_LEAST;
        return new ReportFigure(
                state,
                numbered
                        ? Objects.requireNonNullElse(figure.sum(), BigDecimal.ZERO)
                                .longValueExact()
                        : null,
                state == State.NOTHING ? null : Long.valueOf(figure.known()),
                state == State.NOTHING ? null : Long.valueOf(figure.unknown()),
                state == State.NOTHING ? null : Long.valueOf(figure.notApplicable()));
    }

    private static State state(Figure figure) {
        if (figure.known() > 0 || (figure.sum() != null && figure.sum().signum() > 0)) {
            return figure.unknown() > 0 ? State.AT_LEAST : State.KNOWN;
        }
        if (figure.unknown() > 0) {
            return State.UNKNOWN;
        }
        return figure.notApplicable() > 0 ? State.NOT_APPLICABLE : State.NOTHING;
    }
}
