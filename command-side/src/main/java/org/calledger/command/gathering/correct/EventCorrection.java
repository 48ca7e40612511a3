package org.calledger.command.gathering.correct;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Naming;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.command.decision.Traits;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Is what the gathering would read as still a gathering of people and things there are? Whether its organiser was running
 * or open then is left out: a correction that contradicts another fact stays, and the pair is listed.
 */
public record EventCorrection(
        Known known, @Nullable Recorded gathering, Set<PersonId> namedLater, Trail<FactCorrected> corrections) {
    public static final Slice<CorrectEvent, EventCorrection> SLICE = Slice.of(
                    CorrectEvent.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(FactCorrected.class)
            .reads(command -> Boundary.of(
                    Known.reads(
                            command.gatheringId(),
                            command.set().initiativeId(),
                            command.set().centreId(),
                            command.set().institutionId(),
                            command.set().communityId(),
                            command.set().programmeId()),
                    facts(AttendanceRecorded.class).about(command.gatheringId()),
                    Known.readsEach(orNone(command.set().organiserIds()))))
            .fromRecorded(new EventCorrection(Known.NOTHING, null, Set.of(), Trail.empty()), EventCorrection::evolve)
            .thenReads((command, past) -> Known.readsEach(orNone(past.named(command.set()))))
            .decides(EventCorrection::decide);

    private EventCorrection evolve(Recorded recorded) {
        return switch (recorded.fact()) {
            case EventRecorded ignored -> new EventCorrection(known, recorded, namedLater, corrections);
            case AttendanceRecorded attendance ->
                new EventCorrection(known, gathering, with(attendance.participants()), corrections);
            case FactCorrected correction ->
                new EventCorrection(known, gathering, namedLater, corrections.with(correction));
            default -> new EventCorrection(known.with(recorded.fact()), gathering, namedLater, corrections);
        };
    }

    private Set<PersonId> with(List<Participant> participants) {
        Set<PersonId> more = new HashSet<>(namedLater);
        participants.forEach(participant -> more.add(participant.personId()));
        return more;
    }

    private static <T> List<T> orNone(@Nullable List<T> several) {
        return several == null ? List.of() : several;
    }

    private @Nullable EventRecorded before() {
        return gathering == null ? null : (EventRecorded) gathering.fact();
    }

    /** Whose traits are to be frozen anew: those now named; all, if the day is another. */
    private @Nullable List<PersonId> named(CorrectEvent.Fields set) {
        EventRecorded before = before();
        if (set.personIds() != null || set.on() == null || before == null) {
            return set.personIds();
        }
        return before.participants().stream().map(Participant::personId).toList();
    }

    private Decision decide(CorrectEvent command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        EventRecorded before = before();
        if (gathering == null || before == null) {
            throw Rule.GATHERING_UNKNOWN.broken("gatheringId", command.gatheringId());
        }
        check(command.set(), asked);
        Corrected corrected = Corrected.of(before, command.set(), participants(command.set(), before));
        checkPeople(corrected.after());
        checkCount(corrected.after());
        return Decision.of(new FactCorrected(
                gathering.eventId(),
                EventTypes.storedAs(EventRecorded.class).name(),
                corrected.changes(),
                reason,
                Naming.tagsOfCorrection("set", gathering.eventId(), before, corrected.after(), corrections.toList()),
                command.note(),
                command.source()));
    }

    private void check(CorrectEvent.Fields set, Asked asked) {
        if (set.on() != null && set.on().isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("set/on", set.on(), asked.today());
        }
        known.require("set/initiativeId", set.initiativeId());
        known.require("set/centreId", set.centreId());
        known.require("set/institutionId", set.institutionId());
        known.require("set/communityId", set.communityId());
        known.require("set/programmeId", set.programmeId());
        known.requireEach("set/organiserIds", orNone(set.organiserIds()));
        known.requireEach("set/personIds", orNone(set.personIds()));
    }

    private static void checkPeople(EventRecorded after) {
        List<PersonId> named =
                after.participants().stream().map(Participant::personId).toList();
        Naming.refuseTooMany("set", named, after.organiserIds());
    }

    private void checkCount(EventRecorded after) {
        int named = with(after.participants()).size();
        if (after.headcount() instanceof Headcount.Known counted && named > counted.total()) {
            throw Rule.GATHERING_MORE_NAMED_THAN_COUNTED.broken("set", named, counted.total());
        }
    }

    /** Frozen anew, or null where they stay as they were. */
    private @Nullable List<Participant> participants(CorrectEvent.Fields set, EventRecorded before) {
        List<PersonId> named = named(set);
        if (named == null) {
            return null;
        }
        PartialDate on = set.on() == null ? before.on() : set.on();
        return named.stream().distinct().map(id -> participant(id, on, before)).toList();
    }

    /** Whoever was taken out of the ledger since stays as they were. */
    private Participant participant(PersonId id, PartialDate on, EventRecorded before) {
        PersonRegistered person = known.find(PersonRegistered.class, id);
        return person != null
                ? Traits.UNSAID.of(person, on)
                : before.participants().stream()
                        .filter(participant -> participant.personId().equals(id))
                        .findFirst()
                        .orElseGet(() -> new Participant(id, null, null, List.of()));
    }
}
