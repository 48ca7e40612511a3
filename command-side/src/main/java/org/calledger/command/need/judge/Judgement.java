package org.calledger.command.need.judge;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedEvent.NeedJudged;
import org.calledger.events.NeedEvent.NeedMerged;

/** Is this a verdict on a need there is? Other verdicts are left out: they stand side by side and close nothing. */
public record Judgement(Known known, Openness openness) {
    public static final Slice<JudgeNeed, Judgement> SLICE = Slice.of(JudgeNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedJudged.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.needId(), command.personId(), command.institutionId()),
                    facts(NeedMerged.class).about(command.needId())))
            .from(
                    new Judgement(Known.NOTHING, Openness.NOTHING),
                    (past, fact) -> new Judgement(past.known.with(fact), past.openness.with(fact)))
            .thenReads((command, past) -> past.openness.follow(command.needId()))
            .decides(Judgement::decide);

    private Decision decide(JudgeNeed command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        openness.refuseMerged("needId", command.needId());
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
