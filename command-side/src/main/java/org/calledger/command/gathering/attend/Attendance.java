package org.calledger.command.gathering.attend;

import static org.calledger.command.decision.Boundary.facts;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.gathering.GatheringLife;
import org.calledger.events.GatheringEvent.AttendanceRecorded;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventPlanned;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;

/**
 * Was this gathering held, and were as many people counted as are named now in all? Whoever stands among them already is
 * left as they are; their other gatherings are left out.
 */
public record Attendance(Known known, GatheringLife life) {
    public static final Slice<RecordAttendance, Attendance> SLICE = Slice.of(
                    RecordAttendance.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(AttendanceRecorded.class)
            .reads(command -> Boundary.of(
                    facts(EventPlanned.class, EventRecorded.class, AttendanceRecorded.class, EventCancelled.class)
                            .about(command.gatheringId()),
                    Known.readsEach(command.personIds())))
            .fromRecorded(
                    new Attendance(Known.NOTHING, GatheringLife.NONE),
                    (past, recorded) -> new Attendance(past.known.with(recorded.fact()), past.life.with(recorded)))
            .decides(Attendance::decide);

    private Decision decide(RecordAttendance command, Asked asked) {
        EventRecorded held = life.held(command.gatheringId());
        Chronology.notBefore(command.on(), held);
        known.requireEach("personIds", command.personIds());
        List<PersonId> others = command.personIds().stream()
                .distinct()
                .filter(person -> !life.named().contains(person))
                .toList();
        if (others.isEmpty()) {
            throw Rule.GATHERING_ALREADY_ATTENDED.broken("personIds", command.gatheringId());
        }
        int named = life.named().size() + others.size();
        if (held.headcount() instanceof Headcount.Known counted && named > counted.total()) {
            throw Rule.GATHERING_MORE_NAMED_THAN_COUNTED.broken("personIds", named, counted.total());
        }
        return Decision.of(new AttendanceRecorded(
                command.gatheringId(), participants(others, held), command.on(), command.note(), command.source()));
    }

    /** As they were on the day of the gathering. */
    private List<Participant> participants(List<PersonId> people, EventRecorded held) {
        return people.stream()
                .map(person -> known.get(PersonRegistered.class, "personIds", person))
                .map(person -> Traits.UNSAID.of(person, held.on()))
                .toList();
    }
}
