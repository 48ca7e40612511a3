package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.events.Place;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A centre.
 *
 * @param status OPEN or CLOSED
 * @param communityIds the communities it serves
 * @param closed when, if it is
 * @param position of the fact that opened it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Centre(
        UUID centreId,
        UUID institutionId,
        @Nullable String institutionName,
        String name,
        String form,
        @Nullable Place place,
        @JsonUnwrapped Happened happened,
        String status,
        @Nullable Happened closed,
        List<UUID> communityIds,
        long position) {}
