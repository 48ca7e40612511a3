package org.calledger.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/**
 * A programme or a project.
 *
 * @param starts its first day
 * @param until its last day, where it is known
 * @param goals as recorded: {@code [{code, title, unit, target}]}
 * @param status RUNNING or CLOSED
 * @param measurements of the goals, by day: {@code [{code, value, method, on, position}]}
 * @param initiativeIds proposed for it or included in it
 * @param position of the fact that launched it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        UUID programmeId,
        String kind,
        String title,
        UUID institutionId,
        @Nullable String institutionName,
        @Nullable String funder,
        @JsonUnwrapped Happened happened,
        @Nullable Happened starts,
        @Nullable Happened until,
        String status,
        @Nullable Happened closed,
        @JsonRawValue String goals,
        @JsonRawValue String measurements,
        List<UUID> initiativeIds,
        long position) {}
