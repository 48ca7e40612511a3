package org.calledger.command.gathering.record;

import static org.calledger.command.decision.Boundary.facts;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Naming;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.decision.Whereabouts;
import org.calledger.command.gathering.Organiser;
import org.calledger.command.institution.Closings;
import org.calledger.events.Fact;
import org.calledger.events.GatheringEvent.EventCancelled;
import org.calledger.events.GatheringEvent.EventRecorded;
import org.calledger.events.Headcount;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Was this gathering held by a running initiative, an open centre or an institution, with no more people named than
 * counted? Other gatherings are left out, however alike: two of one title on one day are two.
 */
public record EventRecord(
        Known known,
        Organiser organiser,
        Closings closings,
        @Nullable EventCancelled cancelled) {
    public static final Slice<RecordEvent, EventRecord> SLICE = Slice.of(
                    RecordEvent.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(EventRecorded.class)
            .reads(command -> Boundary.of(
                    Known.reads(
                            command.gatheringId(),
                            command.institutionId(),
                            command.communityId(),
                            command.programmeId()),
                    facts(EventCancelled.class).about(command.gatheringId()),
                    Organiser.reads(command.initiativeId(), command.centreId()),
                    Closings.reads(command.institutionId()),
                    Known.readsEach(command.personIds()),
                    Known.readsEach(command.organiserIds())))
            .from(new EventRecord(Known.NOTHING, Organiser.NOBODY, Closings.NONE, null), EventRecord::evolve)
            .decides(EventRecord::decide);

    private EventRecord evolve(Fact fact) {
        return new EventRecord(
                known.with(fact),
                organiser.with(fact),
                closings.with(fact),
                fact instanceof EventCancelled cancellation ? cancellation : cancelled);
    }

    private Decision decide(RecordEvent command, Asked asked) {
        Naming.refuseTooMany("personIds", command.personIds(), command.organiserIds());
        known.refuseTwice("gatheringId", command.gatheringId());
        if (cancelled != null) {
            throw Rule.GATHERING_CANCELLED.broken("gatheringId", command.gatheringId(), cancelled.on());
        }
        checkOrganiser(command);
        known.since("communityId", command.communityId(), command.on());
        known.within("programmeId", command.programmeId(), command.on());
        known.requireEach("personIds", command.personIds());
        known.requireEach("organiserIds", command.organiserIds());
        List<Participant> participants = participants(command);
        if (command.headcount() instanceof Headcount.Known counted && participants.size() > counted.total()) {
            throw Rule.GATHERING_MORE_NAMED_THAN_COUNTED.broken("personIds", participants.size(), counted.total());
        }
        return Decision.of(recorded(command, participants));
    }

    private void checkOrganiser(RecordEvent command) {
        if (command.initiativeId() != null) {
            known.since("initiativeId", command.initiativeId(), command.on());
            organiser.checkRunning(command.initiativeId(), command.on());
        } else if (command.centreId() != null) {
            known.since("centreId", command.centreId(), command.on());
            organiser.checkOpen(command.centreId(), command.on());
        } else if (command.institutionId() != null) {
            known.since("institutionId", command.institutionId(), command.on());
            closings.refuse("institutionId", command.institutionId(), command.on());
        } else {
            throw Rule.GATHERING_ORGANISER_REQUIRED.broken("initiativeId");
        }
    }

    private List<Participant> participants(RecordEvent command) {
        return command.personIds().stream()
                .distinct()
                .map(person -> known.get(PersonRegistered.class, "personIds", person))
                .map(person -> Traits.UNSAID.of(person, command.on()))
                .toList();
    }

    private EventRecorded recorded(RecordEvent command, List<Participant> participants) {
        return new EventRecorded(
                command.gatheringId(),
                command.initiativeId(),
                command.centreId(),
                command.institutionId(),
                command.title(),
                command.kind(),
                Whereabouts.of(command.communityId(), organiser.communities(command.on())),
                command.place(),
                command.headcount(),
                participants,
                command.organiserIds().stream().distinct().toList(),
                command.minutes(),
                command.programmeId(),
                command.evidenceSha256(),
                command.on(),
                command.note(),
                command.source());
    }
}
