package org.calledger.command.need.report;

import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.NeedCategory;
import org.calledger.events.NeedChannel;
import org.calledger.events.NeedEvent.NeedReported;

/** Is this a need of a community there is? Like needs are left out: that two were one is said by merging them. */
public record NeedReport(Known known, Endings endings) {
    public static final Slice<ReportNeed, NeedReport> SLICE = Slice.of(
                    ReportNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedReported.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.needId(), command.communityId()), Endings.reads(command.communityId())))
            .from(
                    new NeedReport(Known.NOTHING, Endings.NONE),
                    (past, fact) -> new NeedReport(past.known.with(fact), past.endings.with(fact)))
            .decides(NeedReport::decide);

    private Decision decide(ReportNeed command, Asked asked) {
        known.refuseTwice("needId", command.needId());
        known.since("communityId", command.communityId(), command.on());
        endings.refuse("communityId", command.communityId(), command.on());
        return Decision.of(new NeedReported(
                command.needId(),
                command.communityId(),
                command.title(),
                Objects.requireNonNullElse(command.category(), NeedCategory.UNKNOWN),
                command.description(),
                command.place(),
                Objects.requireNonNullElse(command.channel(), NeedChannel.UNKNOWN),
                command.beneficiaries(),
                command.voicedBy(),
                command.on(),
                command.note(),
                command.source()));
    }
}
