package org.calledger.command.need.withdraw;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.refusal.Rule;

/** Is this need open? Its supports and the initiatives that answer it are left out: what is open there goes on. */
public record NeedWithdrawal(Known known, Openness openness) {
    public static final Slice<WithdrawNeed, NeedWithdrawal> SLICE = Slice.of(
                    WithdrawNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedWithdrawn.class)
            .reads(command -> Boundary.of(Known.reads(command.needId()), Openness.FACTS.about(command.needId())))
            .from(
                    new NeedWithdrawal(Known.NOTHING, Openness.NOTHING),
                    (past, fact) -> new NeedWithdrawal(past.known.with(fact), past.openness.with(fact)))
            .decides(NeedWithdrawal::decide);

    private Decision decide(WithdrawNeed command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        openness.refuseMerged("needId", command.needId());
        if (openness.withdrawn(command.needId()) != null) {
            throw Rule.NEED_NOT_OPEN.broken("needId", command.needId());
        }
        return Decision.of(
                new NeedWithdrawn(command.needId(), command.reason(), command.on(), command.note(), command.source()));
    }
}
