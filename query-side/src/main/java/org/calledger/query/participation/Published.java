package org.calledger.query.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has not logged in is told.
 *
 * @param threshold numbers from one to below it are hidden, and those that would tell them
 */
public record Published(List<Row> rows, Map<String, Told> total, long threshold) {

    /**
     * A figure.
     *
     * @param sum null where it is hidden, or there is none
     * @param suppressed absent where nothing is hidden
     * @param state absent where the number is of all facts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal sum,

            @Nullable Boolean suppressed,
            @Nullable State state) {
        static final Told HIDDEN = new Told(null, true, null);

        static Told of(Figure figure) {
            boolean nothing = figure.sum() == null || figure.sum().signum() == 0;
            if (nothing && figure.known() == 0 && figure.unknown() + figure.notApplicable() > 0) {
                return new Told(null, null, figure.unknown() > 0 ? State.UNKNOWN : State.NOT_APPLICABLE);
            }
            return new Told(figure.sum(), null, figure.unknown() > 0 ? State.AT_LEAST : null);
        }
    }

    /** That some number is unknown tells of nobody: how many are, would. */
    public enum State {
        /** Of some facts nobody knows the number. */
        AT_LEAST,
        /** Of all of them. */
        UNKNOWN,
        NOT_APPLICABLE
    }

    public record Row(Map<String, String> group, Map<String, String> labels, Map<String, Told> values) {}

    /**
     * What may be asked.
     *
     * @param year null: all
     * @param community null: all
     * @param alone without the communities below
     */
    public record Asked(
            List<Measure> measures,
            boolean byYear,
            boolean byCommunity,
            @Nullable String year,
            @Nullable String community,
            boolean alone) {}
}
