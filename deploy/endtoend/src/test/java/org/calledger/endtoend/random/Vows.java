package org.calledger.endtoend.random;

import java.util.Map;
import java.util.Set;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.Fact;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeId;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of the things it names, as the rules have it: that they are there, and mostly that they had begun. Listed
 * are the fields that say less: copies of what another fact said, and things that are only named, whenever they began.
 */
final class Vows {
    /** Frozen on the fact from another one, which says so itself. */
    private static final Set<String> COPIES = Set.of(
            "NeedSupported.communityId",
            "ResourceCommitted.communityId",
            "InitiativeProposed.communityIds",
            "InitiativeStarted.centreId",
            "InitiativeCompleted.centreId",
            "InitiativeCompleted.outcomes.needId",
            "InitiativeAbandoned.centreId",
            "AppointmentEnded.personId",
            "AppointmentEnded.employerId",
            "VolunteeringEnded.personId",
            "VolunteeringEnded.institutionId",
            "EventPlanned.gatheringId",
            "CoalitionLeft.institutionId");

    private static final Set<String> ONLY_NAMED = Set.of(
            "ResourceRegistered.ownerInstitutionId",
            "ResourceReleased.resourceId",
            "ResourceReleased.initiativeId",
            "NeedJudged.institutionId",
            "CommunityLeft.communityId",
            "WorkLogged.gatheringId",
            "EventCancelled.gatheringId",
            "MilestoneDisputed.byMilestoneId",
            "InitiativeJoined.institutionId",
            "WaitingListJoined.institutionId",
            "InitiativeLeft.institutionId",
            "WaitingListLeft.institutionId",
            "InitiativeProposed.proposedBy.institutionId",
            "InitiativeProposed.proposedBy.coalitionId",
            "CommunitySplit.intoIds",
            "CommunitiesMerged.intoId");

    private static final Set<String> NOTHING_NEW_OF_CLOSED = Set.of(
            "MethodAdopted.institutionId",
            "InstitutionTransformed.institutionId",
            "StewardshipAssigned.institutionId",
            "CentreOpened.institutionId",
            "InitiativeProposed.institutionId",
            "EventPlanned.institutionId",
            "EventRecorded.institutionId",
            "VolunteeringAgreed.institutionId",
            "AnimatorAppointed.employerId",
            "CoalitionFormed.institutionIds",
            "CoalitionJoined.institutionId",
            "ProgrammeLaunched.institutionId");

    private static final Set<String> NOTHING_NEW_OF_ENDED = Set.of(
            "NeedReported.communityId",
            "PersonRegistered.communityId",
            "CentreOpened.communityIds",
            "CommunityServed.communityId",
            "PopulationRecorded.communityId",
            "CommunityRegistered.parentId",
            "CommunityMoved.communityId",
            "CommunityMoved.parentId");

    private static final Map<String, Set<String>> NOTHING_NEW = Map.of(
            "institution.closed",
            NOTHING_NEW_OF_CLOSED,
            "community.ended",
            NOTHING_NEW_OF_ENDED,
            "centre.closed",
            Set.of(
                    "CentreOpened.centreId",
                    "CommunityServed.centreId",
                    "CommunityLeft.centreId",
                    "CentreFormChanged.centreId",
                    "CentreRelocated.centreId",
                    "AnimatorAppointed.centreId",
                    "WorkLogged.centreId"),
            "resource.retired",
            Set.of("ResourceCommitted.resourceId", "ResourceConfirmed.resourceId"),
            "coalition.closed",
            Set.of("CoalitionFormed.coalitionId", "CoalitionJoined.coalitionId", "CoalitionLeft.coalitionId"),
            "programme.closed",
            Set.of(
                    "InitiativeProposed.programmeId",
                    "EventRecorded.programmeId",
                    "WorkLogged.programmeId",
                    "InitiativeIncluded.programmeId",
                    "GoalMeasured.programmeId"));

    private Vows() {}

    static boolean existence(Fact fact, Named named) {
        return !named.field().equals("homeCommunityId")
                && !fact.getClass().getSimpleName().equals("PromotedFromWaitingList")
                && !COPIES.contains(place(fact, named));
    }

    /**
     * Named people may be registered later than what they did, but not than they were found to be one; of a programme its
     * period is what counts.
     */
    static boolean order(Fact fact, Named named) {
        return existence(fact, named)
                && !(named.id() instanceof PersonId && !(fact instanceof PeopleMerged))
                && !(named.id() instanceof ProgrammeId && !(fact instanceof ProgrammeClosed))
                && !named.field().startsWith("subject.")
                && !ONLY_NAMED.contains(place(fact, named));
    }

    /** The rule by which a thing that has ended takes in no such fact; null: it may. */
    static @Nullable String ended(Fact fact, Named named) {
        String place = place(fact, named);
        return NOTHING_NEW.entrySet().stream()
                .filter(rule -> rule.getValue().contains(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether of two of one day the ledger's order tells which was first; work and posts may end with the day. */
    static boolean isByOrder(String rule, Fact fact) {
        return !rule.equals("programme.closed")
                && !(fact instanceof WorkLogged)
                && !(fact instanceof AnimatorAppointed && rule.equals("centre.closed"));
    }

    static String unknown(Named named) {
        return named.field().equals("parentId")
                ? "community.parent-unknown"
                : named.id().key() + ".unknown";
    }

    private static String place(Fact fact, Named named) {
        return fact.getClass().getSimpleName() + "." + named.field();
    }
}
