package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.events.Place;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a community. Whose it is, where a person owns it, is not said.
 *
 * @param exclusive serves one initiative at a time
 * @param status AVAILABLE, COMMITTED or RETIRED
 * @param initiativeIds what it is committed to now: neither released nor ended
 * @param confirmed when somebody last looked
 * @param position of the fact that registered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Resource(
        UUID resourceId,
        @JsonProperty("class") String resourceClass,
        String name,
        UUID communityId,
        boolean exclusive,
        @Nullable UUID ownerInstitutionId,
        @Nullable Place place,
        @JsonUnwrapped Happened happened,
        String status,
        List<UUID> initiativeIds,
        @Nullable Happened confirmed,
        @Nullable Happened retired,
        long position) {}
