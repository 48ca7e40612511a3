package org.calledger.query.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.calledger.events.Place;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A gathering; the user's word for it is event.
 *
 * @param status PLANNED, HELD or CANCELLED
 * @param confirmed when a second person said that it was so
 * @param headcount a number, {@code "unknown"} or {@code "not-applicable"}; absent until it is held
 * @param named how many people are named
 * @param position of the fact that recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gathering(
        UUID gatheringId,
        String title,
        String kind,
        @Nullable UUID initiativeId,
        @Nullable UUID centreId,
        @Nullable UUID institutionId,
        @Nullable UUID programmeId,
        @Nullable UUID communityId,
        @Nullable String communityName,
        @Nullable Place place,
        @JsonUnwrapped Happened happened,
        String status,
        @Nullable Happened plannedFor,
        @Nullable Integer capacity,
        @Nullable Happened confirmed,
        @Nullable Object headcount,
        long named,
        UUID eventId,
        long position) {}
