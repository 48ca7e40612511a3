package org.calledger.events;

import java.util.List;
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

    /** A community lies below another from that day on. */
    @Event(namespace = "community", name = "CommunityMoved", version = "1")
    record CommunityMoved(
            @EventTag(key = "community") CommunityId communityId,
            CommunityId parentId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}

    /** A register calls it so, besides what it is called already. */
    @Event(namespace = "community", name = "CodeAssigned", version = "1")
    record CodeAssigned(
            @EventTag(key = "community") CommunityId communityId,
            @EventTag(key = "code") Code code,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}

    /**
     * A community ends, and others take its place; each of them is registered with it.
     *
     * @param intoIds two or more
     */
    @Event(namespace = "community", name = "CommunitySplit", version = "1")
    record CommunitySplit(
            @EventTag(key = "community") CommunityId communityId,
            @EventTag(key = "community") List<CommunityId> intoIds,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}

    /**
     * Communities end, and one takes their place, registered with it.
     *
     * @param communityIds two or more
     */
    @Event(namespace = "community", name = "CommunitiesMerged", version = "1")
    record CommunitiesMerged(
            @EventTag(key = "community") List<CommunityId> communityIds,
            @EventTag(key = "community") CommunityId intoId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}

    /** How many people lived there on that day. */
    @Event(namespace = "community", name = "PopulationRecorded", version = "1")
    record PopulationRecorded(
            @EventTag(key = "community") CommunityId communityId,
            Headcount headcount,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements CommunityEvent {}
}
