package org.calledger.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What a community has: institutions, things, people's skills. */
public sealed interface ResourceEvent extends Fact {
    ResourceId resourceId();

    /**
     * A resource of a community.
     *
     * @param exclusive serves one initiative at a time
     */
    @Event(namespace = "resource", name = "ResourceRegistered", version = "1")
    record ResourceRegistered(
            @EventTag(key = "resource") ResourceId resourceId,
            @JsonProperty("class") ResourceClass resourceClass,
            String name,
            @EventTag(key = "community") CommunityId communityId,
            boolean exclusive,
            @Nullable InstitutionId ownerInstitutionId,
            @Nullable PersonId ownerPersonId,
            @Nullable Place place,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ResourceEvent {}

    /**
     * A resource promised to an initiative.
     *
     * @param communityId that of the resource, frozen
     * @param until the last day it is promised for; absent: open
     */
    @Event(namespace = "resource", name = "ResourceCommitted", version = "1")
    record ResourceCommitted(
            @EventTag(key = "resource") ResourceId resourceId,
            @EventTag(key = "initiative") InitiativeId initiativeId,
            CommunityId communityId,
            @Nullable PartialDate until,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ResourceEvent {}

    /** Somebody looked: the resource is still there. */
    @Event(namespace = "resource", name = "ResourceConfirmed", version = "1")
    record ResourceConfirmed(
            @EventTag(key = "resource") ResourceId resourceId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ResourceEvent {}

    /** The resource serves the initiative no more. */
    @Event(namespace = "resource", name = "ResourceReleased", version = "1")
    record ResourceReleased(
            @EventTag(key = "resource") ResourceId resourceId,
            @EventTag(key = "initiative") InitiativeId initiativeId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ResourceEvent {}

    /** The resource is no more; whatever it was committed to has to do without it. */
    @Event(namespace = "resource", name = "ResourceRetired", version = "1")
    record ResourceRetired(
            @EventTag(key = "resource") ResourceId resourceId,
            @Nullable String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements ResourceEvent {}
}
