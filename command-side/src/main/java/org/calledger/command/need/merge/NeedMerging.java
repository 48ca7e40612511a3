package org.calledger.command.need.merge;

import java.util.List;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.refusal.Rule;

/** Are these two different needs, both open? Their supports and initiatives are left out: they count together from now on. */
public record NeedMerging(Known known, Openness openness) {
    public static final Slice<MergeNeed, NeedMerging> SLICE = Slice.of(MergeNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedMerged.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.needId(), command.intoNeedId()),
                    Openness.FACTS.aboutEach(List.of(command.needId(), command.intoNeedId()))))
            .from(
                    new NeedMerging(Known.NOTHING, Openness.NOTHING),
                    (past, fact) -> new NeedMerging(past.known.with(fact), past.openness.with(fact)))
            .decides(NeedMerging::decide);

    private Decision decide(MergeNeed command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        known.since("intoNeedId", command.intoNeedId(), command.on());
        if (command.needId().equals(command.intoNeedId())) {
            throw Rule.NEED_MERGES_ITSELF.broken("intoNeedId", command.needId());
        }
        openness.refuseClosed("needId", command.needId(), command.on());
        openness.refuseClosed("intoNeedId", command.intoNeedId(), command.on());
        return Decision.of(
                new NeedMerged(command.needId(), command.intoNeedId(), command.on(), command.note(), command.source()));
    }
}
