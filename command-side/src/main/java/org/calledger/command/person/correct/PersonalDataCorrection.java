package org.calledger.command.person.correct;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.PersonEvent.PersonalDataCorrected;
import org.calledger.refusal.Rule;

/** Is there such a person, not forgotten? What was said of them before is left out: nobody here can read it. */
public record PersonalDataCorrection(Known known) {
    public static final Slice<CorrectPersonalData, PersonalDataCorrection> SLICE = Slice.of(
                    CorrectPersonalData.class, Role.DATA_STEWARD)
            .records(PersonalDataCorrected.class)
            .reads(command -> Known.reads(command.personId()))
            .from(
                    new PersonalDataCorrection(Known.NOTHING),
                    (past, fact) -> new PersonalDataCorrection(past.known.with(fact)))
            .thenReads((command, past) -> past.known.relatives().follow(command.personId()))
            .decides(PersonalDataCorrection::decide);

    private Decision decide(CorrectPersonalData command, Asked asked) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            throw Rule.HISTORY_REASON_REQUIRED.broken("reason");
        }
        known.require("personId", command.personId());
        return Decision.of(new PersonalDataCorrected(
                command.personId(), command.personalData().inClear(), reason, command.note(), command.source()));
    }
}
