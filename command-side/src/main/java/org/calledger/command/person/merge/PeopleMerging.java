package org.calledger.command.person.merge;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.PersonEvent.PeopleMerged;
import org.calledger.refusal.Rule;

/**
 * Are these two different records, neither of them merged already nor forgotten? What was recorded of each is left out: it
 * counts together from now on.
 */
public record PeopleMerging(Known known) {
    public static final Slice<MergePeople, PeopleMerging> SLICE = Slice.of(
                    MergePeople.class, Role.COORDINATOR, Role.DATA_STEWARD)
            .records(PeopleMerged.class)
            .reads(command -> Known.reads(command.personId(), command.intoPersonId()))
            .from(new PeopleMerging(Known.NOTHING), (past, fact) -> new PeopleMerging(past.known.with(fact)))
            .thenReads((command, past) -> past.known.relatives().follow(command.intoPersonId()))
            .decides(PeopleMerging::decide);

    private Decision decide(MergePeople command, Asked asked) {
        if (command.personId().equals(command.intoPersonId())) {
            throw Rule.PERSON_MERGES_ITSELF.broken("intoPersonId", command.personId());
        }
        known.since("personId", command.personId(), command.on());
        known.since("intoPersonId", command.intoPersonId(), command.on());
        return Decision.of(new PeopleMerged(
                command.personId(), command.intoPersonId(), command.on(), command.note(), command.source()));
    }
}
