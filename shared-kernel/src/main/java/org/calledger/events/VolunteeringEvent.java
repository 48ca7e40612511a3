package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** Unpaid work, measured in minutes; what was agreed on it, who vouches for it, what is certified of it. */
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

    /**
     * A person and an institution agree on voluntary work.
     *
     * @param until the last day it is agreed for; absent: open
     * @param guardianConsent whether a guardian consents; said where the person is a minor
     */
    @Event(namespace = "volunteering", name = "VolunteeringAgreed", version = "1")
    record VolunteeringAgreed(
            @EventTag(key = "agreement") AgreementId agreementId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "institution") InstitutionId institutionId,
            @Nullable PartialDate until,
            @Nullable Boolean guardianConsent,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {}

    /** The agreement ends; person and institution are its own, frozen. */
    @Event(namespace = "volunteering", name = "VolunteeringEnded", version = "1")
    record VolunteeringEnded(
            @EventTag(key = "agreement") AgreementId agreementId,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {}

    /**
     * Somebody of the host says that the work was done.
     *
     * @param minutes that are confirmed, frozen: corrected to others, the work is to be confirmed anew
     */
    @Event(namespace = "volunteering", name = "WorkConfirmed", version = "1")
    record WorkConfirmed(
            @EventTag(key = "work") WorkId workId,
            int minutes,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {}

    /** Somebody of the host says that the work was not done so. The latest word counts. */
    @Event(namespace = "volunteering", name = "WorkRejected", version = "1")
    record WorkRejected(
            @EventTag(key = "work") WorkId workId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {}

    /**
     * An institution certifies a person's confirmed work for it, as the ledger knew it then. It holds while that work
     * reads the same.
     *
     * @param code by which anybody can ask whether it holds; says nothing of the person
     * @param from the first day, inclusive
     * @param until the last day, inclusive
     * @param minutes of work that the person did alone
     * @param minutesTogether of work that the person did with others, for all of them together: nobody knows the shares
     */
    @Event(namespace = "volunteering", name = "CertificateIssued", version = "1")
    record CertificateIssued(
            @EventTag(key = "certificate") CertificateId certificateId,
            CertificateCode code,
            @EventTag(key = "person") PersonId personId,
            @EventTag(key = "institution") InstitutionId institutionId,
            PartialDate from,
            PartialDate until,
            long minutes,
            long minutesTogether,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements VolunteeringEvent {}
}
