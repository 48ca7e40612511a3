package org.calledger.query.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community with all below it, and what is not seen there.
 *
 * @param population the latest number recorded, {@code unknown}, {@code not-applicable}; absent: nobody recorded any
 * @param populationOn when that was so
 * @param attendancesUnknown events of which nobody knows how many came
 * @param attendancesPerThousand inhabitants; absent without a number of them
 * @param served by an open centre, itself or by one for what lies above it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlindSpot(
        UUID communityId,
        @Nullable String communityName,
        String kind,
        @Nullable Object population,
        @Nullable String populationOn,
        long events,
        long attendances,
        long attendancesUnknown,
        long participants,
        @Nullable BigDecimal attendancesPerThousand,
        long needs,
        long needsUnanswered,
        boolean served,
        List<Gap> blindSpots) {

    /** What is not seen, or not done. */
    public enum Gap {
        /** No population was recorded, so nothing can be said of the part of people who take part. */
        NO_POPULATION,
        /** No event was recorded. */
        NO_EVENTS,
        /** Attendances per inhabitant are under half of the middle one of all that are listed. */
        LOW_PARTICIPATION,
        /** Needs that no initiative answers. */
        UNANSWERED_NEEDS,
        /** No open centre serves it. */
        NOT_SERVED
    }
}
