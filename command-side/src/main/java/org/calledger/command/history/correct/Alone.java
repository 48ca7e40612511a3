package org.calledger.command.history.correct;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.calledger.command.coalition.Members;
import org.calledger.command.community.Outline;
import org.calledger.command.decision.Naming;
import org.calledger.command.volunteering.WorkDone;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Goal;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.MilestoneDisputed;
import org.calledger.events.InitiativeEvent.InitiativeCompleted;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeEvent.Joining;
import org.calledger.events.InstitutionEvent.InstitutionTransformed;
import org.calledger.events.JoiningRole;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedOutcome;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ResourceEvent.ResourceCommitted;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a fact keeps or breaks by itself, whatever else is recorded: no other fact contradicts it, so that nothing
 * could be listed, and a correction is refused as its own command would be.
 */
final class Alone {
    private Alone() {}

    /** Refuses a corrected fact that could not have been recorded, for what was not so before. */
    static void check(Fact before, Fact after) {
        try {
            check(after);
        } catch (Refusal refusal) {
            if (!breaks(before, refusal.rule())) {
                throw refusal;
            }
        }
    }

    private static boolean breaks(Fact fact, Rule rule) {
        try {
            check(fact);
            return false;
        } catch (Refusal refusal) {
            return refusal.rule() == rule;
        }
    }

    private static void check(Fact fact) {
        switch (fact) {
            case InstitutionTransformed change ->
                refuseIf(
                        change.kind() == null && change.name() == null,
                        Rule.INSTITUTION_NOTHING_TRANSFORMED,
                        "set",
                        change.institutionId());
            case CommunityRegistered community -> {
                refuseSame(Rule.COMMUNITY_LOOP, "set/parentId", community.communityId(), community.parentId());
                outline(community);
            }
            case CommunityMoved move ->
                refuseSame(Rule.COMMUNITY_LOOP, "set/parentId", move.communityId(), move.parentId());
            case CommunitiesMerged merging ->
                refuseTwice(Rule.COMMUNITY_MERGES_ITSELF, "set/communityIds", merging.communityIds());
            case PersonRegistered person -> born(person);
            case PeopleMerged merging ->
                refuseSame(Rule.PERSON_MERGES_ITSELF, "set/intoPersonId", merging.personId(), merging.intoPersonId());
            case NeedMerged merging ->
                refuseSame(Rule.NEED_MERGES_ITSELF, "set/intoNeedId", merging.needId(), merging.intoNeedId());
            case MilestoneDisputed dispute ->
                refuseSame(
                        Rule.MILESTONE_DISPUTES_ITSELF,
                        "set/byMilestoneId",
                        dispute.milestoneId(),
                        dispute.byMilestoneId());
            case AnimatorAppointed appointed -> {
                refuseIf(appointed.post().isBlank(), Rule.ANIMATOR_POST_REQUIRED, "set/post");
                until("set/until", appointed.until(), appointed.on());
            }
            case ResourceCommitted commitment -> until("set/until", commitment.until(), commitment.on());
            default -> work(fact);
        }
    }

    private static void work(Fact fact) {
        switch (fact) {
            case InitiativeProposed proposed ->
                refuseIf(proposed.needIds().isEmpty(), Rule.INITIATIVE_ANSWERS_NO_NEED, "set/needIds");
            case InitiativeCompleted completed ->
                refuseTwice(
                        Rule.INITIATIVE_OUTCOME_TWICE,
                        "set/outcomes",
                        completed.outcomes().stream().map(NeedOutcome::needId).toList());
            case Joining joining ->
                refuseIf(
                        joining.institutionId() != null && joining.role() != JoiningRole.PARTNER,
                        Rule.INITIATIVE_INSTITUTION_IS_PARTNER,
                        "set/role",
                        joining.initiativeId());
            case VolunteeringAgreed agreement -> until("set/until", agreement.until(), agreement.on());
            case WorkLogged work ->
                WorkDone.check("set", work.minutes(), work.participants().size(), work.headcount(), work.on());
            case CertificateIssued certificate ->
                refuseIf(
                        certificate.until().isCertainlyBefore(certificate.from()),
                        Rule.CERTIFICATE_PERIOD_IMPOSSIBLE,
                        "set",
                        certificate.from(),
                        certificate.until());
            case CoalitionFormed coalition -> coalition(coalition);
            case ProgrammeLaunched programme -> programme(programme);
            case EventPlanned plan -> until("set/plannedFor", plan.plannedFor(), plan.on());
            case EventRecorded held -> gathering(held);
            case AttendanceRecorded named -> Naming.refuseTooMany("set", people(named.participants()));
            default -> {
                // what its fields may be says its schema
            }
        }
    }

    private static void gathering(EventRecorded held) {
        Naming.refuseTooMany("set", people(held.participants()), held.organiserIds());
        if (held.headcount() instanceof Headcount.Known counted
                && held.participants().size() > counted.total()) {
            throw Rule.GATHERING_MORE_NAMED_THAN_COUNTED.broken(
                    "set", held.participants().size(), counted.total());
        }
    }

    private static List<PersonId> people(List<Participant> participants) {
        return participants.stream().map(Participant::personId).toList();
    }

    private static void coalition(CoalitionFormed coalition) {
        String problem = coalition.problem();
        refuseIf(
                (problem == null || problem.isBlank()) && coalition.needIds().isEmpty(),
                Rule.COALITION_PROBLEM_REQUIRED,
                "set");
        int members = Set.copyOf(coalition.institutionIds()).size();
        refuseIf(members < Members.LEAST, Rule.COALITION_TOO_FEW_MEMBERS, "set/institutionIds", members);
    }

    private static void programme(ProgrammeLaunched programme) {
        PartialDate until = programme.until();
        if (until != null && until.isCertainlyBefore(programme.from())) {
            throw Rule.PROGRAMME_PERIOD_BACKWARDS.broken("set", until, programme.from());
        }
        refuseTwice(
                Rule.PROGRAMME_GOAL_TWICE,
                "set/goals",
                programme.goals().stream().map(Goal::code).toList());
    }

    private static void outline(CommunityRegistered community) {
        try {
            if (community.outline() != null) {
                Outline.check(community.outline());
            }
        } catch (IllegalArgumentException none) {
            throw Rule.HISTORY_CORRECTION_IMPOSSIBLE.broken("set/outline", "schema.outline");
        }
    }

    private static void born(PersonRegistered person) {
        if (person.birthYear() != null) {
            PartialDate birth = PartialDate.parse(person.birthYear().toString());
            refuseIf(
                    person.on().isCertainlyBefore(birth),
                    Rule.DATE_BEFORE_BEGINNING,
                    "set/birthYear",
                    person.on(),
                    birth);
        }
    }

    private static void until(String field, @Nullable PartialDate until, PartialDate on) {
        if (until != null && until.isCertainlyBefore(on)) {
            throw Rule.DATE_BEFORE_BEGINNING.broken(field, until, on);
        }
    }

    private static void refuseIf(boolean wrong, Rule rule, String field, Object... arguments) {
        if (wrong) {
            throw rule.broken(field, arguments);
        }
    }

    private static void refuseSame(Rule rule, String field, Object one, @Nullable Object other) {
        refuseIf(Objects.equals(one, other), rule, field, one);
    }

    private static void refuseTwice(Rule rule, String field, Collection<?> several) {
        Set<Object> said = new HashSet<>();
        for (Object one : several) {
            refuseIf(!said.add(one), rule, field, one);
        }
    }
}
