package org.calledger.command.volunteering.correct;

import static org.calledger.command.decision.Boundary.facts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Trail;
import org.calledger.command.decision.Traits;
import org.calledger.command.volunteering.WorkDone;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.PartialDate;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.VolunteeringEvent.WorkLogged;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.FactTags;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Can the work have been done as it would read? Whether it was confirmed or certified is left out: a confirmation says its
 * own minutes, and a certificate goes stale.
 */
public record WorkCorrection(Known known, @Nullable Recorded work, Trail<FactCorrected> corrections) {
    public static final Slice<CorrectWork, WorkCorrection> SLICE = Slice.of(
                    CorrectWork.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(FactCorrected.class)
            .reads(command -> facts(WorkLogged.class).about(command.workId()))
            .fromRecorded(new WorkCorrection(Known.NOTHING, null, Trail.empty()), WorkCorrection::evolve)
            .thenReads((command, past) -> past.people(command.set()))
            .decides(WorkCorrection::decide);

    private WorkCorrection evolve(Recorded recorded) {
        return switch (recorded.fact()) {
            case WorkLogged ignored -> new WorkCorrection(known, recorded, corrections);
            case FactCorrected correction -> new WorkCorrection(known, work, corrections.with(correction));
            default -> new WorkCorrection(known.with(recorded.fact()), work, corrections);
        };
    }

    private static WorkLogged logged(Recorded work) {
        return (WorkLogged) work.fact();
    }

    /** Another day may freeze other traits. */
    private @Nullable Boundary people(CorrectWork.Fields set) {
        return work == null || set.on() == null
                ? null
                : Known.readsEach(logged(work).participants().stream()
                        .map(Participant::personId)
                        .toList());
    }

    private Decision decide(CorrectWork command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        if (work == null) {
            throw Rule.WORK_UNKNOWN.broken("workId", command.workId());
        }
        PartialDate on = command.set().on();
        if (on != null && on.isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("set/on", on, asked.today());
        }
        WorkLogged before = logged(work);
        if (command.set().headcount() != null && before.headcount() == null) {
            throw Rule.WORK_PEOPLE_REQUIRED.broken("set/headcount");
        }
        Map<String, @Nullable Object> changes = changes(before, command.set());
        WorkLogged after = (WorkLogged) EventJson.corrected(before, changes);
        WorkDone.check("set", after.minutes(), after.participants().size(), after.headcount(), after.on());
        return Decision.of(new FactCorrected(
                work.eventId(),
                EventTypes.storedAs(WorkLogged.class).name(),
                changes,
                reason,
                tags(work, before, after),
                command.note(),
                command.source()));
    }

    /** Fields of the event by name, as JSON; refuses what changes nothing. */
    private Map<String, @Nullable Object> changes(WorkLogged before, CorrectWork.Fields set) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        put(changes, "minutes", before.minutes(), set.minutes());
        put(changes, "headcount", before.headcount(), set.headcount());
        put(changes, "on", before.on(), set.on());
        if (set.on() != null) {
            put(changes, "participants", before.participants(), participants(before, set.on()));
        }
        if (changes.isEmpty()) {
            throw Rule.HISTORY_NOTHING_CORRECTED.broken("set");
        }
        return changes;
    }

    private static void put(
            Map<String, @Nullable Object> changes, String field, @Nullable Object was, @Nullable Object now) {
        if (now != null && !Objects.equals(was, now)) {
            changes.put(field, EventJson.mapper().convertValue(now, Object.class));
        }
    }

    /** Frozen anew; whoever was taken out of the ledger since stays as they were. */
    private List<Participant> participants(WorkLogged before, PartialDate on) {
        return before.participants().stream()
                .map(participant -> {
                    PersonRegistered person = known.find(PersonRegistered.class, participant.personId());
                    return person == null ? participant : Traits.UNSAID.of(person, on);
                })
                .toList();
    }

    private List<String> tags(Recorded target, WorkLogged before, WorkLogged after) {
        Set<String> tags = new LinkedHashSet<>();
        FactTags.of(before).forEach(tag -> tags.add(tag.toString()));
        FactTags.of(after).forEach(tag -> tags.add(tag.toString()));
        corrections.toList().stream()
                .filter(correction -> correction.eventId().equals(target.eventId()))
                .forEach(correction -> tags.addAll(correction.tags()));
        return List.copyOf(tags);
    }
}
