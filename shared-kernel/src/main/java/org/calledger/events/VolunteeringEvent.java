package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Unpaid work, measured in minutes. */
public sealed interface VolunteeringEvent extends Fact {

    /**
     * Work done for exactly one of initiative, gathering, centre, institution.
     *
     * @param minutes in all, for everybody named or counted together
     * @param headcount exactly one of participants and headcount is present
     * @param communityId where it counts: as told, else the only community of its initiative or centre
     */
    @Event(namespace = "volunteering", name = "WorkLogged", version = "1")
    record WorkLogged(
            @EventTag(key = "work") WorkId workId,
            @EventTag(key = "initiative") @Nullable InitiativeId initiativeId,
            @EventTag(key = "gathering") @Nullable GatheringId gatheringId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            int minutes,
            List<Participant> participants,
            @Nullable Headcount headcount,
            Reporter reportedBy,
            @Nullable String title,
            @Nullable ProgrammeId programmeId,
            @Nullable CommunityId communityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {

        @EventTag(key = "person")
        List<PersonId> personIds() {
            return participants.stream().map(Participant::personId).toList();
        }
    }
}
