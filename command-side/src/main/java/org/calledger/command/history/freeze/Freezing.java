package org.calledger.command.history.freeze;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.HistoryEvent.ReportFrozen;
import org.calledger.refusal.Rule;

/**
 * Is there such a community or centre, and has the year begun? Earlier freezings are left out: each stands for its moment.
 * What is frozen was counted before, by the read side, and is told with the command.
 */
public record Freezing(Known known) {
    public static final Slice<FreezeReport, Freezing> SLICE = Slice.of(
                    FreezeReport.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(ReportFrozen.class)
            .reads(command -> Known.reads(command.communityId(), command.centreId()))
            .from(new Freezing(Known.NOTHING), (past, fact) -> new Freezing(past.known.with(fact)))
            .decides(Freezing::decide);

    private Decision decide(FreezeReport command, Asked asked) {
        known.since("communityId", command.communityId(), command.on());
        known.since("centreId", command.centreId(), command.on());
        if (command.year() > asked.today().getYear()) {
            throw Rule.REPORT_YEAR_NOT_BEGUN.broken("year", command.year(), asked.today());
        }
        Counted counted =
                asked.told(Counted.class).orElseThrow(() -> Rule.REPORT_NOT_HERE.broken("year", command.year()));
        return Decision.of(new ReportFrozen(
                command.year(),
                command.communityId(),
                command.centreId(),
                counted.position(),
                counted.ruleVersion(),
                counted.digest(),
                command.on(),
                command.note(),
                command.source()));
    }
}
