package org.calledger.command.need.reopen;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.refusal.Rule;

/** Is this need withdrawn? A merging is left out of what can be reopened: it is retracted, if it was a mistake. */
public record NeedReopening(Known known, Openness openness) {
    public static final Slice<ReopenNeed, NeedReopening> SLICE = Slice.of(
                    ReopenNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedReopened.class)
            .reads(command -> Boundary.of(Known.reads(command.needId()), Openness.FACTS.about(command.needId())))
            .from(
                    new NeedReopening(Known.NOTHING, Openness.NOTHING),
                    (past, fact) -> new NeedReopening(past.known.with(fact), past.openness.with(fact)))
            .decides(NeedReopening::decide);

    private Decision decide(ReopenNeed command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        openness.refuseMerged("needId", command.needId());
        NeedWithdrawn withdrawn = openness.withdrawn(command.needId());
        if (withdrawn == null) {
            throw Rule.NEED_ALREADY_OPEN.broken("needId", command.needId());
        }
        Chronology.notBefore(command.on(), withdrawn);
        return Decision.of(
                new NeedReopened(command.needId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
