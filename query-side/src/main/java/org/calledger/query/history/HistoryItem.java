package org.calledger.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param kind MILESTONE, or what was recorded: METHOD_ADOPTED, CENTRE_OPENED, COALITION_FORMED …
 * @param sources {@code [{title, url, sha256, page, date}]}
 * @param disputedBy what says otherwise: {@code [{milestoneId, title, on, reason, position}]}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryItem(
        @JsonUnwrapped Happened happened,
        String kind,
        String title,
        @Nullable String text,
        @Nullable Subject subject,
        @Nullable UUID milestoneId,
        @Nullable String confidence,
        @JsonRawValue String sources,
        @JsonRawValue String disputedBy,
        UUID eventId,
        long position) {

    /** Whom it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable UUID institutionId,
            @Nullable UUID centreId,
            @Nullable UUID communityId,
            @Nullable UUID programmeId,
            @Nullable String name) {}
}
