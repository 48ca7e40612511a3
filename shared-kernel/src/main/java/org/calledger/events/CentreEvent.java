package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Local activity centres: a real place, run by an institution, serving communities from a day on. */
public sealed interface CentreEvent extends Fact {
    CentreId centreId();

    @Event(namespace = "centre", name = "CentreOpened", version = "1")
    record CentreOpened(
            @EventTag(key = "centre") CentreId centreId,
            @EventTag(key = "institution") InstitutionId institutionId,
            String name,
            CentreForm form,
            Place place,
            List<CommunityId> communityIds,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}

    @Event(namespace = "centre", name = "CommunityServed", version = "1")
    record CommunityServed(
            @EventTag(key = "centre") CentreId centreId,
            @EventTag(key = "community") CommunityId communityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}

    @Event(namespace = "centre", name = "CentreClosed", version = "1")
    record CentreClosed(
            @EventTag(key = "centre") CentreId centreId,
            @Nullable String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}

    @Event(namespace = "centre", name = "CentreFormChanged", version = "1")
    record CentreFormChanged(
            @EventTag(key = "centre") CentreId centreId,
            CentreForm form,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}

    @Event(namespace = "centre", name = "CentreRelocated", version = "1")
    record CentreRelocated(
            @EventTag(key = "centre") CentreId centreId,
            Place place,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}

    /** A centre no longer serves that community. */
    @Event(namespace = "centre", name = "CommunityLeft", version = "1")
    record CommunityLeft(
            @EventTag(key = "centre") CentreId centreId,
            @EventTag(key = "community") CommunityId communityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CentreEvent {}
}
