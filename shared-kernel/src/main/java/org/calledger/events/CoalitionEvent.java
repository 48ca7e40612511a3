package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Institutions that work together around a problem. */
public sealed interface CoalitionEvent extends Fact {
    CoalitionId coalitionId();

    /**
     * A coalition of at least two institutions.
     *
     * @param problem in words; this or a need is always there
     */
    @Event(namespace = "coalition", name = "CoalitionFormed", version = "1")
    record CoalitionFormed(
            @EventTag(key = "coalition") CoalitionId coalitionId,
            String name,
            @Nullable String problem,
            @EventTag(key = "need") List<NeedId> needIds,
            @EventTag(key = "institution") List<InstitutionId> institutionIds,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CoalitionEvent {}

    @Event(namespace = "coalition", name = "CoalitionJoined", version = "1")
    record CoalitionJoined(
            @EventTag(key = "coalition") CoalitionId coalitionId,
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CoalitionEvent {}

    @Event(namespace = "coalition", name = "CoalitionLeft", version = "1")
    record CoalitionLeft(
            @EventTag(key = "coalition") CoalitionId coalitionId,
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CoalitionEvent {}

    @Event(namespace = "coalition", name = "CoalitionDissolved", version = "1")
    record CoalitionDissolved(
            @EventTag(key = "coalition") CoalitionId coalitionId,
            @Nullable String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CoalitionEvent {}
}
