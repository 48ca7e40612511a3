package org.calledger.events;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** An undertaking that answers needs: proposed, joined, started, completed or abandoned. */
public sealed interface InitiativeEvent extends Fact {
    InitiativeId initiativeId();

    /**
     * An initiative.
     *
     * @param centreId carries it; else institutionId does
     * @param communityIds the communities of its needs, frozen
     * @param capacity people at most; absent: no bound
     */
    @Event(namespace = "initiative", name = "InitiativeProposed", version = "1")
    record InitiativeProposed(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            String title,
            InitiativeKind kind,
            Origin origin,
            @EventTag(key = "need") List<NeedId> needIds,
            List<CommunityId> communityIds,
            @Nullable Integer capacity,
            @Nullable ProgrammeId programmeId,
            @Nullable Proposer proposedBy,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    /** A joining: of a person (with what was known of them, frozen) or of an institution. */
    sealed interface Joining extends InitiativeEvent {
        JoiningRole role();

        @Nullable
        Participant participant();

        @Nullable
        InstitutionId institutionId();

        @EventTag(key = "person")
        default @Nullable PersonId personId() {
            Participant participant = participant();
            return participant == null ? null : participant.personId();
        }
    }

    @Event(namespace = "initiative", name = "InitiativeJoined", version = "1")
    record InitiativeJoined(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @Nullable Participant participant,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            JoiningRole role,
            @Nullable CommunityId homeCommunityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements Joining {}

    @Event(namespace = "initiative", name = "WaitingListJoined", version = "1")
    record WaitingListJoined(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @Nullable Participant participant,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            JoiningRole role,
            @Nullable CommunityId homeCommunityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements Joining {}

    @Event(namespace = "initiative", name = "PromotedFromWaitingList", version = "1")
    record PromotedFromWaitingList(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @Nullable Participant participant,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            JoiningRole role,
            @Nullable CommunityId homeCommunityId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements Joining {}

    @Event(namespace = "initiative", name = "InitiativeLeft", version = "1")
    record InitiativeLeft(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "person") @Nullable PersonId personId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    @Event(namespace = "initiative", name = "WaitingListLeft", version = "1")
    record WaitingListLeft(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "person") @Nullable PersonId personId,
            @EventTag(key = "institution") @Nullable InstitutionId institutionId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    @Event(namespace = "initiative", name = "InitiativeStarted", version = "1")
    record InitiativeStarted(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    @Event(namespace = "initiative", name = "InitiativeCompleted", version = "1")
    record InitiativeCompleted(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            List<NeedOutcome> outcomes,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    @Event(namespace = "initiative", name = "InitiativeAbandoned", version = "1")
    record InitiativeAbandoned(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            @EventTag(key = "centre") @Nullable CentreId centreId,
            String reason,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}

    /**
     * There are more places now, or fewer; nobody loses one.
     *
     * @param capacity people at most
     */
    @Event(namespace = "initiative", name = "CapacityChanged", version = "1")
    record CapacityChanged(
            @EventTag(key = "initiative") InitiativeId initiativeId,
            int capacity,
            PartialDate on,
            @Nullable String note,
            @Nullable Source source)
            implements InitiativeEvent {}
}
