package org.calledger.events;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a milestone is about: exactly one of the four. */
public record Subject(
        @Nullable InstitutionId institutionId,
        @Nullable CentreId centreId,
        @Nullable CommunityId communityId,
        @Nullable ProgrammeId programmeId) {

    public Subject {
        if (Stream.of(institutionId, centreId, communityId, programmeId)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException(
                    "subject is exactly one of institutionId, centreId, communityId, programmeId");
        }
    }
}
