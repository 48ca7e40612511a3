package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * An initiative.
 *
 * @param status PROPOSED, RUNNING, COMPLETED or ABANDONED
 * @param programmeId it was proposed for
 * @param programmeIds all it belongs to
 * @param communityIds of the needs it answers
 * @param joined people and institutions in it now
 * @param waiting people on the waiting list now
 * @param outcomes by need: MET, PARTLY_MET, NOT_MET
 * @param position of the fact that proposed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Initiative(
        UUID initiativeId,
        String title,
        String kind,
        String origin,
        @Nullable UUID centreId,
        @Nullable UUID institutionId,
        @Nullable UUID programmeId,
        List<UUID> programmeIds,
        List<UUID> needIds,
        List<UUID> communityIds,
        @Nullable Integer capacity,
        @JsonUnwrapped Happened happened,
        String status,
        @Nullable Happened started,
        @Nullable Happened ended,
        long joined,
        long waiting,
        Map<String, String> outcomes,
        long position) {}
