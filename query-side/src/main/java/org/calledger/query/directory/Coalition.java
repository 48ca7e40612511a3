package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A coalition of institutions.
 *
 * @param institutionIds who is in it now, in the order of joining
 * @param status OPEN or DISSOLVED
 * @param position of the fact that formed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coalition(
        UUID coalitionId,
        String name,
        @Nullable String problem,
        List<UUID> needIds,
        List<UUID> institutionIds,
        @JsonUnwrapped Happened happened,
        String status,
        @Nullable Happened dissolved,
        long position) {}
