package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** People, under pseudonyms. */
public sealed interface PersonEvent extends Fact {

    /**
     * A person, without a name.
     *
     * @param ageBand as of {@code on}; true only within that calendar year
     * @param birthYear calendar year
     */
    @Event(namespace = "person", name = "PersonRegistered", version = "1")
    record PersonRegistered(
            @EventTag(key = "person") PersonId personId,
            @Nullable CommunityId communityId,
            @Nullable AgeBand ageBand,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            List<Background> backgrounds,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements PersonEvent {}
}
