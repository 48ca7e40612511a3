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
}
