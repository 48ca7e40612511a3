package org.calledger.events;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Who may work by the CAL method, and since when they do. */
public sealed interface InstitutionEvent extends Fact {

    @Event(namespace = "institution", name = "InstitutionRegistered", version = "1")
    record InstitutionRegistered(
            @EventTag(key = "institution") InstitutionId institutionId,
            String name,
            InstitutionKind kind,
            Sector sector,
            @Nullable CommunityId communityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InstitutionEvent {}

    @Event(namespace = "institution", name = "MethodAdopted", version = "1")
    record MethodAdopted(
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InstitutionEvent {}

    /**
     * An institution becomes another, staying the same: a welfare centre a social-services centre, under a new name.
     *
     * @param kind absent: as before
     * @param name absent: as before
     */
    @Event(namespace = "institution", name = "InstitutionTransformed", version = "1")
    record InstitutionTransformed(
            @EventTag(key = "institution") InstitutionId institutionId,
            @Nullable InstitutionKind kind,
            @Nullable String name,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InstitutionEvent {}

    @Event(namespace = "institution", name = "InstitutionClosed", version = "1")
    record InstitutionClosed(
            @EventTag(key = "institution") InstitutionId institutionId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InstitutionEvent {}

    /** From that day on this institution coordinates the programme of the centres (<i>koordynacja programu</i>). */
    @Event(namespace = "institution", name = "StewardshipAssigned", version = "1")
    record StewardshipAssigned(
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InstitutionEvent {}
}
