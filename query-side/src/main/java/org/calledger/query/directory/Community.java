package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.events.Code;
import org.calledger.events.Place;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A community.
 *
 * @param childIds the communities right below it
 * @param centreIds the centres that serve it
 * @param outline a GeoJSON geometry; only where one community is asked for
 * @param position of the fact that registered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Community(
        UUID communityId,
        String name,
        String kind,
        @Nullable UUID parentId,
        @Nullable String parentName,
        @Nullable String setting,
        @Nullable Code code,
        @Nullable Place centre,
        @JsonUnwrapped Happened happened,
        List<UUID> childIds,
        List<UUID> centreIds,
        @JsonRawValue @Nullable String outline,
        long position) {}
