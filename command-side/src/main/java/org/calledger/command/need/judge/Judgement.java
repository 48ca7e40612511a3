package org.calledger.command.need.judge;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedEvent.NeedJudged;

/** Is this a verdict on a need there is? Other verdicts are left out: they stand side by side and close nothing. */
public record Judgement(Known known) {
    public static final Slice<JudgeNeed, Judgement> SLICE = Slice.of(JudgeNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedJudged.class)
            .reads(command -> Known.reads(command.needId(), command.personId(), command.institutionId()))
            .from(new Judgement(Known.NOTHING), (past, fact) -> new Judgement(past.known.with(fact)))
            .decides(Judgement::decide);

    private Decision decide(JudgeNeed command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        known.require("personId", command.personId());
        known.require("institutionId", command.institutionId());
        return Decision.of(new NeedJudged(
                command.needId(),
                command.side(),
                command.verdict(),
                command.personId(),
                command.institutionId(),
                command.on(),
                command.note(),
                command.source()));
    }
}
