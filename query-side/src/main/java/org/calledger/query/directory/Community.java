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
 * @param parentId as the tree stands now, or stood on the day asked for
 * @param moreCodes given after it was registered
 * @param ended when it was split or merged, if it was; successorIds took its place
 * @param population the latest headcount
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
        @JsonRawValue @Nullable String moreCodes,
        @Nullable Place centre,
        @JsonUnwrapped Happened happened,
        @Nullable Happened ended,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> successorIds,
        @JsonRawValue @Nullable String population,
        List<UUID> childIds,
        List<UUID> centreIds,
        @JsonRawValue @Nullable String outline,
        long position) {}
