package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * An institution.
 *
 * @param methodAdopted since when it works the CAL way
 * @param position of the fact that registered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Institution(
        UUID institutionId,
        String name,
        String kind,
        String sector,
        @Nullable UUID communityId,
        @Nullable String communityName,
        @JsonUnwrapped Happened happened,
        @Nullable Happened methodAdopted,
        @Nullable Happened closed,
        List<UUID> centreIds,
        long position) {}
