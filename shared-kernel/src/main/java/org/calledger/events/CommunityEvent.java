package org.calledger.events;

import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** The tree of communities. */
public sealed interface CommunityEvent extends Fact {

    /**
     * A community.
     *
     * @param outline a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon
     * @param centre its middle, as a point
     */
    @Event(namespace = "community", name = "CommunityRegistered", version = "1")
    record CommunityRegistered(
            @EventTag(key = "community") CommunityId communityId,
            String name,
            CommunityKind kind,
            @Nullable CommunityId parentId,
            @EventTag(key = "code") @Nullable Code code,
            @Nullable Setting setting,
            @Nullable Map<String, Object> outline,
            @Nullable Place centre,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}
}
