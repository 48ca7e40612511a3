package org.calledger.command.volunteering.log;

import static org.calledger.command.decision.Boundary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Catchment;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.decision.Whereabouts;
import org.calledger.events.CentreEvent.CentreClosed;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.InitiativeEvent.InitiativeProposed;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.ProgrammeEvent.ProgrammeLaunched;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Can this work have been done, by these people, on that day, for something there was? Other work of the same people is
 * left out: whether one day's shifts overlap cannot be known from days.
 */
public record WorkLog(
        Known known, Catchment catchment, @Nullable CentreClosed closed) {
    private static final long DAY = 1_440;

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
                    Known.readsEach(command.personIds())))
            .from(new WorkLog(Known.NOTHING, Catchment.NOTHING, null), WorkLog::evolve)
            .decides(WorkLog::decide);

    private WorkLog evolve(Fact fact) {
        return new WorkLog(
                known.with(fact), catchment.with(fact), fact instanceof CentreClosed closing ? closing : closed);
    }

    private Decision decide(LogWork command, Asked asked) {
        known.refuseTwice("workId", command.workId());
        checkOrganiser(command);
        checkPeople(command);
        known.require("programmeId", command.programmeId());
        Chronology.within(known.find(ProgrammeLaunched.class, command.programmeId()), command.on());
        known.since("communityId", command.communityId(), command.on());
        return Decision.of(logged(command));
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
        if (command.headcount() == null) {
            checkMinutes(command, command.personIds().stream().distinct().count());
        } else if (command.headcount() instanceof Headcount.Known counted) {
            checkMinutes(command, counted.total());
        }
    }

    /** The work is of one day; where that is not known closely, it is not held against the work. */
    private static void checkMinutes(LogWork command, long people) {
        LocalDate from = command.on().earliest();
        LocalDate to = command.on().latest();
        if (from == null || to == null) {
            return;
        }
        long most = DAY * people * (ChronoUnit.DAYS.between(from, to) + 1);
        if (command.minutes() > most) {
            throw Rule.WORK_MINUTES_IMPOSSIBLE.broken("minutes", command.minutes(), people, most);
        }
    }

    private @Nullable CommunityId community(LogWork command) {
        EventRecorded gathering = known.find(EventRecorded.class, command.gatheringId());
        if (command.communityId() == null && gathering != null) {
            return gathering.communityId();
        }
        InitiativeProposed initiative = known.find(InitiativeProposed.class, command.initiativeId());
        return Whereabouts.of(
                command.communityId(), initiative == null ? catchment.on(command.on()) : initiative.communityIds());
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
