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

    /**
     * A gathering is to be held, by exactly one of initiative, centre, institution.
     *
     * @param plannedFor the day it is to be held; {@code on} is the day the plan was made
     * @param capacity people at most; absent: no bound
     */
    @Event(namespace = "gathering", name = "EventPlanned", version = "1")
    record EventPlanned(
            @EventTag(key = "gathering") GatheringId gatheringId,
            @EventTag(key = "initiative") @Nullable InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            String title,
            GatheringKind kind,
            PartialDate plannedFor,
            @Nullable CommunityId communityId,
            @Nullable Place place,
            @Nullable Integer capacity,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements GatheringEvent {}

    /** More of those who attended are named: they are among the people counted. */
    @Event(namespace = "gathering", name = "AttendanceRecorded", version = "1")
    record AttendanceRecorded(
            @EventTag(key = "gathering") GatheringId gatheringId,
            List<Participant> participants,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements GatheringEvent {

        @EventTag(key = "person")
        List<PersonId> personIds() {
            return participants.stream().map(Participant::personId).toList();
        }
    }

    /** Somebody else than who recorded it says that it was so. */
    @Event(namespace = "gathering", name = "EventConfirmed", version = "1")
    record EventConfirmed(
            @EventTag(key = "gathering") GatheringId gatheringId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements GatheringEvent {}

    /** It does not take place, or did not: it counts in no figure. */
    @Event(namespace = "gathering", name = "EventCancelled", version = "1")
    record EventCancelled(
            @EventTag(key = "gathering") GatheringId gatheringId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements GatheringEvent {}
}
