package org.calledger.command.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.calledger.events.AgreementId;
import org.calledger.events.AnimatorEvent.AnimatorAppointed;
import org.calledger.events.AppointmentId;
import org.calledger.events.CentreEvent.CentreOpened;
import org.calledger.events.CentreId;
import org.calledger.events.CertificateId;
import org.calledger.events.CoalitionEvent.CoalitionFormed;
import org.calledger.events.CoalitionId;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.GatheringId;
import org.calledger.events.HistoryEvent.ImportStarted;
import org.calledger.events.HistoryEvent.MilestoneRecorded;
import org.calledger.events.Id;
import org.calledger.events.ImportId;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.InitiativeId;
import org.calledger.events.InstitutionEvent.InstitutionRegistered;
import org.calledger.events.InstitutionId;
import org.calledger.events.MilestoneId;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.events.ProgrammeEvent.ProgrammeClosed;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.ProgrammeId;
import org.calledger.events.ResourceEvent.ResourceRegistered;
import org.calledger.events.ResourceId;
import org.calledger.events.VolunteeringEvent.CertificateIssued;
import org.calledger.events.VolunteeringEvent.VolunteeringAgreed;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.events.WorkId;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that a command names there are: each with the fact that began it. Nothing new is said about a person who
 * was forgotten, nor about a record that was merged into another: that is refused here, for all commands.
 *
 * @param closings of programmes
 */
public record Known(Map<Id, Fact> beginnings, Map<ProgrammeId, ProgrammeClosed> closings, Relatives relatives) {
    public static final Known NOTHING = new Known(Map.of(), Map.of(), Relatives.NONE);

    private static final Map<Class<? extends Id>, Class<? extends Fact>> BEGUN_BY = Map.ofEntries(
            Map.entry(InstitutionId.class, InstitutionRegistered.class),
            Map.entry(CommunityId.class, CommunityRegistered.class),
            Map.entry(CentreId.class, CentreOpened.class),
            Map.entry(PersonId.class, PersonRegistered.class),
            Map.entry(NeedId.class, NeedReported.class),
            Map.entry(ResourceId.class, ResourceRegistered.class),
            Map.entry(InitiativeId.class, InitiativeProposed.class),
            Map.entry(GatheringId.class, EventRecorded.class),
            Map.entry(WorkId.class, WorkLogged.class),
            Map.entry(AppointmentId.class, AnimatorAppointed.class),
            Map.entry(AgreementId.class, VolunteeringAgreed.class),
            Map.entry(CertificateId.class, CertificateIssued.class),
            Map.entry(CoalitionId.class, CoalitionFormed.class),
            Map.entry(ProgrammeId.class, ProgrammeLaunched.class),
            Map.entry(MilestoneId.class, MilestoneRecorded.class),
            Map.entry(ImportId.class, ImportStarted.class));

    /** What began these things; a null is none, and so is a kind of thing that nothing can begin yet. */
    public static Boundary reads(@Nullable Id... things) {
        return Boundary.of(Stream.of(things).map(Known::beginning).toArray(Boundary[]::new));
    }

    /** What began each of these things. */
    public static Boundary readsEach(Iterable<? extends Id> things) {
        return Boundary.of(StreamSupport.stream(things.spliterator(), false)
                .map(Known::beginning)
                .toArray(Boundary[]::new));
    }

    private static @Nullable Boundary beginning(@Nullable Id thing) {
        if (thing instanceof ProgrammeId programme) {
            return Boundary.facts(ProgrammeLaunched.class, ProgrammeClosed.class)
                    .about(programme);
        }
        if (thing instanceof PersonId person) {
            return Boundary.facts(PersonRegistered.class, PeopleMerged.class, PersonalDataErased.class)
                    .about(person);
        }
        Class<? extends Fact> type = thing == null ? null : BEGUN_BY.get(thing.getClass());
        return thing == null || type == null ? null : Boundary.facts(type).about(thing);
    }

    /** The same and, if the fact begins something, that. */
    public Known with(Fact fact) {
        if (fact instanceof ProgrammeClosed closed) {
            Map<ProgrammeId, ProgrammeClosed> more = new HashMap<>(closings);
            more.put(closed.programmeId(), closed);
            return new Known(beginnings, more, relatives);
        }
        Id begun = begunIn(fact);
        if (begun == null) {
            Relatives more = relatives.with(fact);
            return more.equals(relatives) ? this : new Known(beginnings, closings, more);
        }
        Map<Id, Fact> more = new HashMap<>(beginnings);
        more.putIfAbsent(begun, fact);
        return new Known(more, closings, relatives);
    }

    private static @Nullable Id begunIn(Fact fact) {
        return switch (fact) {
            case InstitutionRegistered registered -> registered.institutionId();
            case CommunityRegistered registered -> registered.communityId();
            case CentreOpened opened -> opened.centreId();
            case PersonRegistered registered -> registered.personId();
            case NeedReported reported -> reported.needId();
            case ResourceRegistered registered -> registered.resourceId();
            case InitiativeProposed proposed -> proposed.initiativeId();
            case EventRecorded recorded -> recorded.gatheringId();
            case WorkLogged logged -> logged.workId();
            case AnimatorAppointed appointed -> appointed.appointmentId();
            case VolunteeringAgreed agreed -> agreed.agreementId();
            case CertificateIssued issued -> issued.certificateId();
            case CoalitionFormed formed -> formed.coalitionId();
            case ProgrammeLaunched launched -> launched.programmeId();
            case MilestoneRecorded recorded -> recorded.milestoneId();
            case ImportStarted started -> started.importId();
            default -> null;
        };
    }

    /** What began the thing, or null. */
    public <F extends Fact> @Nullable F find(Class<F> type, @Nullable Id thing) {
        return thing == null ? null : type.cast(beginnings.get(thing));
    }

    /** What began the thing that the field names; refuses with {@code <thing>.unknown} where there is none. */
    public <F extends Fact> F get(Class<F> type, String field, Id thing) {
        F beginning = find(type, thing);
        if (beginning == null) {
            throw unknown(field, thing);
        }
        relatives.refuseGone(field, thing);
        return beginning;
    }

    /** Refuses with {@code <thing>.unknown} unless there is such a thing; null is no thing. */
    public void require(String field, @Nullable Id thing) {
        if (thing != null && !beginnings.containsKey(thing)) {
            throw unknown(field, thing);
        }
        relatives.refuseGone(field, thing);
    }

    /** Refuses the first of these that there is not. */
    public void requireEach(String field, Iterable<? extends Id> things) {
        things.forEach(thing -> require(field, thing));
    }

    /** Refuses a thing that there is not, and a day that can only lie before it began; null is no thing. */
    public void since(String field, @Nullable Id thing, PartialDate on) {
        require(field, thing);
        if (thing != null) {
            Chronology.notBefore(on, beginnings.get(thing));
        }
    }

    /** Refuses a programme that there is not, or whose period or life that day can only lie outside; null is none. */
    public void within(String field, @Nullable ProgrammeId programme, PartialDate on) {
        require(field, programme);
        Chronology.within(find(ProgrammeLaunched.class, programme), on);
        ProgrammeClosed closed = programme == null ? null : closings.get(programme);
        if (closed != null && closed.on().isCertainlyBefore(on)) {
            throw Rule.PROGRAMME_CLOSED.broken(field, closed.programmeId(), closed.on());
        }
    }

    /** Refuses with {@code <thing>.already-exists}. */
    public void refuseTwice(String field, Id thing) {
        if (beginnings.containsKey(thing)) {
            throw common(thing, "already-exists").broken(field, thing);
        }
    }

    private static Refusal unknown(String field, Id thing) {
        return common(thing, "unknown").broken(field, thing);
    }

    private static Rule common(Id thing, String code) {
        return Rule.byCode(thing.key() + "." + code).orElseThrow();
    }
}
