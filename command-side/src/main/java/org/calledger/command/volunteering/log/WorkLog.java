package org.calledger.command.volunteering.log;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.decision.Warning;
import org.calledger.command.decision.Whereabouts;
import org.calledger.command.volunteering.Hosts.Organiser;
import org.calledger.command.volunteering.WorkDone;
import org.calledger.events.CentreEvent;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CentreId;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Can this work have been done, by these people, on that day, for something there was? Other work of the people named is
 * read only to warn where they have worked for long without an agreement; whether one day's shifts overlap is left out,
 * since it cannot be known from days.
 */
public record WorkLog(
        Known known,
        Map<CentreId, Catchment> catchments,
        @Nullable CentreClosed closed,
        Engagements engagements) {
    public static final Slice<LogWork, WorkLog> SLICE = Slice.of(LogWork.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(WorkLogged.class)
            .reads(command -> Boundary.of(
                    Known.reads(
                            command.workId(),
                            command.initiativeId(),
                            command.gatheringId(),
                            command.institutionId(),
                            command.programmeId(),
                            command.communityId()),
                    Catchment.FACTS.aboutIfAny(command.centreId()),
                    facts(CentreClosed.class).aboutIfAny(command.centreId()),
                    Known.readsEach(command.personIds()),
                    Engagements.reads(command.personIds())))
            .from(new WorkLog(Known.NOTHING, Map.of(), null, Engagements.NONE), WorkLog::evolve)
            .thenReads((command, past) ->
                    command.personIds().isEmpty() ? null : past.engagements.climb(organiser(command)))
            .decides(WorkLog::decide);

    private static Organiser organiser(LogWork command) {
        return new Organiser(
                command.initiativeId(), command.gatheringId(), command.centreId(), command.institutionId());
    }

    /** Centres of other work are read for their institutions alone. */
    private WorkLog evolve(Fact fact) {
        return switch (fact) {
            case CentreClosed closing -> new WorkLog(known, catchments, closing, engagements);
            case CentreEvent event -> {
                Map<CentreId, Catchment> more = new HashMap<>(catchments);
                more.merge(event.centreId(), Catchment.NOTHING.with(event), (was, now) -> was.with(event));
                yield new WorkLog(known.with(fact), more, closed, engagements.with(fact));
            }
            case WorkLogged ignored -> new WorkLog(known, catchments, closed, engagements.with(fact));
            default -> new WorkLog(known.with(fact), catchments, closed, engagements.with(fact));
        };
    }

    private Decision decide(LogWork command, Asked asked) {
        if (engagements.works().toList().stream().anyMatch(work -> work.workId().equals(command.workId()))) {
            throw Rule.WORK_ALREADY_EXISTS.broken("workId", command.workId());
        }
        checkOrganiser(command);
        checkPeople(command);
        known.within("programmeId", command.programmeId(), command.on());
        known.since("communityId", command.communityId(), command.on());
        Decision decision = Decision.of(logged(command));
        return engagements.lackAgreement(command.personIds(), organiser(command), command.on())
                ? decision.warning(Warning.WORK_WITHOUT_AGREEMENT)
                : decision;
    }

    private void checkOrganiser(LogWork command) {
        if (Stream.of(command.initiativeId(), command.gatheringId(), command.centreId(), command.institutionId())
                .allMatch(Objects::isNull)) {
            throw Rule.WORK_ORGANISER_REQUIRED.broken("initiativeId");
        }
        known.since("initiativeId", command.initiativeId(), command.on());
        known.require("gatheringId", command.gatheringId());
        known.since("centreId", command.centreId(), command.on());
        known.since("institutionId", command.institutionId(), command.on());
        if (closed != null && closed.on().isCertainlyBefore(command.on())) {
            throw Rule.CENTRE_CLOSED.broken("centreId", closed.centreId(), closed.on());
        }
    }

    private void checkPeople(LogWork command) {
        if (command.personIds().isEmpty() == (command.headcount() == null)) {
            throw Rule.WORK_PEOPLE_REQUIRED.broken("personIds");
        }
        known.requireEach("personIds", command.personIds());
        WorkDone.check(
                "minutes",
                command.minutes(),
                command.personIds().stream().distinct().count(),
                command.headcount(),
                command.on());
    }

    private @Nullable CommunityId community(LogWork command) {
        EventRecorded gathering = known.find(EventRecorded.class, command.gatheringId());
        if (command.communityId() == null && gathering != null) {
            return gathering.communityId();
        }
        InitiativeProposed initiative = known.find(InitiativeProposed.class, command.initiativeId());
        return Whereabouts.of(
                command.communityId(),
                initiative == null ? catchment(command).on(command.on()) : initiative.communityIds());
    }

    private Catchment catchment(LogWork command) {
        return command.centreId() == null
                ? Catchment.NOTHING
                : catchments.getOrDefault(command.centreId(), Catchment.NOTHING);
    }

    private WorkLogged logged(LogWork command) {
        return new WorkLogged(
                command.workId(),
                command.initiativeId(),
                command.gatheringId(),
                command.centreId(),
                command.institutionId(),
                command.minutes(),
                command.personIds().stream()
                        .distinct()
                        .map(person -> known.get(PersonRegistered.class, "personIds", person))
                        .map(person -> Traits.UNSAID.of(person, command.on()))
                        .toList(),
                command.headcount(),
                command.reportedBy(),
                command.title(),
                command.programmeId(),
                community(command),
                command.on(),
                command.note(),
                command.source());
    }
}
