package org.calledger.command.person.erase;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.events.PersonEvent.PersonalDataErased;
import org.calledger.events.PersonId;
import org.calledger.refusal.Rule;

/**
 * Is there somebody to forget, and who else is the same person? All that was recorded of them is left out: it stays, under the
 * pseudonym.
 *
 * @param retracted whether something about the person was taken back: a registration too is still stored then, with its name
 */
public record Erasure(Known known, boolean retracted) {
    public static final Slice<ErasePersonalData, Erasure> SLICE = Slice.of(ErasePersonalData.class, Role.DATA_STEWARD)
            .records(PersonalDataErased.class)
            .reads(command -> Known.reads(command.personId()))
            .from(new Erasure(Known.NOTHING, false), Erasure::with)
            .thenReads((command, past) -> past.known.relatives().follow(command.personId()))
            .decides(Erasure::decide);

    private Erasure with(Fact fact) {
        return new Erasure(known.with(fact), retracted || fact instanceof FactRetracted);
    }

    private Decision decide(ErasePersonalData command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        PersonId person = command.personId();
        if (!retracted && known.find(PersonRegistered.class, person) == null) {
            throw Rule.PERSON_UNKNOWN.broken("personId", person);
        }
        List<Fact> erasures = known.relatives().family(person).stream()
                .filter(one -> !known.relatives().isErased(one))
                .<Fact>map(one -> new PersonalDataErased(one, reason, command.note(), command.source()))
                .toList();
        if (erasures.isEmpty()) {
            throw Rule.PERSON_ERASED.broken("personId", person);
        }
        return new Decision(erasures, List.of());
    }
}
