package org.calledger.command.need.withdrawsupport;

import static org.calledger.command.decision.Boundary.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.command.need.Standing;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.NeedEvent.SupportWithdrawn;
import org.calledger.refusal.Rule;

/**
 * Does this person support the need, or one that was merged into it? Other people's supports are left out, and whether the
 * need is open: a support can always be taken back.
 */
public record SupportWithdrawal(Known known, Openness openness, Standing standing) {
    public static final Slice<WithdrawSupport, SupportWithdrawal> SLICE = Slice.of(
                    WithdrawSupport.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(SupportWithdrawn.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.needId(), command.personId()),
                    facts(NeedMerged.class).about(command.needId()),
                    Standing.reads(command.needId(), command.personId())))
            .from(new SupportWithdrawal(Known.NOTHING, Openness.NOTHING, Standing.NONE), SupportWithdrawal::evolve)
            .thenReads((command, past) -> past.openness.follow(command.needId()))
            .thenReads((command, past) -> past.known.relatives().follow(command.personId()))
            .thenReads((command, past) -> Standing.readsEach(
                    past.openness.family(command.needId()),
                    past.known.relatives().family(command.personId())))
            .decides(SupportWithdrawal::decide);

    private SupportWithdrawal evolve(Fact fact) {
        return new SupportWithdrawal(known.with(fact), openness.with(fact), standing.with(fact));
    }

    private Decision decide(WithdrawSupport command, Asked asked) {
        known.since("needId", command.needId(), command.on());
        known.require("personId", command.personId());
        openness.refuseMerged("needId", command.needId());
        if (standing.isEmpty()) {
            throw Rule.NEED_NOT_SUPPORTED.broken("personId", command.personId(), command.needId());
        }
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<Standing.Given, NeedSupported> given :
                standing.supports().entrySet()) {
            Chronology.notBefore(command.on(), given.getValue());
            facts.add(new SupportWithdrawn(
                    given.getKey().need(), given.getKey().person(), command.on(), command.note(), command.source()));
        }
        return new Decision(facts, List.of());
    }
}
