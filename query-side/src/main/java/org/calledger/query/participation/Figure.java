package org.calledger.query.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure, and how sure it is.
 *
 * @param sum the figure; null: a share or a median of nothing
 * @param known facts with a number, zero included
 * @param zero facts whose number is zero
 * @param unknown facts of a number that nobody knows
 * @param notApplicable facts to which the question does not apply
 * @param straddling facts that cross the border of the period, and are not counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
        @Nullable BigDecimal sum, long known, long zero, long unknown, long notApplicable, long straddling) {
    static final Figure NOTHING = new Figure(BigDecimal.ZERO, 0, 0, 0, 0, 0);
}
