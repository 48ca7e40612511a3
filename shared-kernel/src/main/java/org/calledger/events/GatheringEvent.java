package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What people attend. The user's word for a gathering is event: so the names below. */
public sealed interface GatheringEvent extends Fact {
    GatheringId gatheringId();

    /**
     * A gathering that was held, by exactly one of initiative, centre, institution.
     *
     * @param communityId where it counts: as told, else the only community of its initiative or centre
     * @param participants people named, with what was known of them, frozen; never more than counted
     * @param minutes the protocol's text
     * @param evidenceSha256 of the scanned attendance sheet, in hexadecimal
     */
    @Event(namespace = "gathering", name = "EventRecorded", version = "1")
    record EventRecorded(
            @EventTag(key = "gathering") GatheringId gatheringId,
            @EventTag(key = "initiative") @Nullable InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            String title,
            GatheringKind kind,
            @Nullable CommunityId communityId,
            @Nullable Place place,
            Headcount headcount,
            List<Participant> participants,
            @EventTag(key = "person") List<PersonId> organiserIds,
            @Nullable String minutes,
            @Nullable ProgrammeId programmeId,
            @Nullable String evidenceSha256,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements GatheringEvent {

        @EventTag(key = "person")
        List<PersonId> personIds() {
            return participants.stream().map(Participant::personId).toList();
        }
    }
}
