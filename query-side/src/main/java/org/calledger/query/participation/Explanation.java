package org.calledger.query.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.UUID;
import org.calledger.query.projection.Items;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a figure is made of.
 *
 * @param sum the figure: what all contributions, of all pages, add up to
 */
public record Explanation(
        Items<Contribution> items, @Nullable BigDecimal sum) {

    /**
     * What one fact gives to a figure.
     *
     * @param contributes absent where it is unknown or does not apply
     * @param state which of them it is: the figure has as many known, unknown and not applicable ones
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contribution(
            long position,
            UUID eventId,
            String type,
            @JsonProperty("on") @Nullable String on,
            @Nullable BigDecimal contributes,
            State state) {}

    /** Whether the number of a fact is known. */
    public enum State {
        KNOWN,
        UNKNOWN,
        NOT_APPLICABLE
    }
}
