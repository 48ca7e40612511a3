package org.calledger.events;

import org.jspecify.annotations.Nullable;

/** Who proposed an initiative: exactly one of the three. */
public record Proposer(
        @Nullable PersonId personId,
        @Nullable InstitutionId institutionId,
        @Nullable CoalitionId coalitionId) {

    public Proposer {
        if ((personId == null ? 0 : 1) + (institutionId == null ? 0 : 1) + (coalitionId == null ? 0 : 1) != 1) {
            throw new IllegalArgumentException("proposedBy is exactly one of personId, institutionId, coalitionId");
        }
    }
}
