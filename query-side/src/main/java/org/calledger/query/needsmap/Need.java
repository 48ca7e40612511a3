package org.calledger.query.needsmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.events.Place;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A need as it reads now.
 *
 * @param communityName beside the id, for people
 * @param verdicts the latest of each side
 * @param position of the fact that reported it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        UUID needId,
        UUID communityId,
        @Nullable String communityName,
        String category,
        String title,
        @Nullable String description,
        @Nullable String channel,
        @Nullable Place place,
        @JsonUnwrapped Happened happened,
        NeedStatus status,
        Supports supports,
        Map<String, String> verdicts,
        List<UUID> initiativeIds,
        long position) {

    /**
     * Who supports it.
     *
     * @param people named
     * @param counted not named, but counted
     * @param unknown supports by a number of people that nobody knows
     */
    public record Supports(long people, long counted, long unknown) {}
}
