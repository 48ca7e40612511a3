package org.calledger.command.need.support;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Openness;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.command.need.Standing;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Does this support count? Other people's supports of the need are left out: they change nothing here. */
public record Support(@Nullable NeedReported need, Known known, Openness openness, Standing standing) {
    public static final Slice<SupportNeed, Support> SLICE = Slice.of(SupportNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedSupported.class)
            .reads(command -> Boundary.of(
                    facts(NeedReported.class).about(command.needId()),
                    Openness.FACTS.about(command.needId()),
                    Known.reads(command.personId()),
                    Standing.reads(command.needId(), command.personId())))
            .from(new Support(null, Known.NOTHING, Openness.NOTHING, Standing.NONE), Support::evolve)
            .thenReads((command, past) -> past.openness.follow(command.needId()))
            .thenReads((command, past) -> past.known.relatives().follow(command.personId()))
            .thenReads((command, past) -> Standing.readsEach(
                    past.openness.family(command.needId()),
                    past.known.relatives().family(command.personId())))
            .decides(Support::decide);

    private Support evolve(Fact fact) {
        return switch (fact) {
            case NeedReported reported -> new Support(reported, known, openness, standing);
            default -> new Support(need, known.with(fact), openness.with(fact), standing.with(fact));
        };
    }

    private Decision decide(SupportNeed command, Asked asked) {
        if (need == null) {
            throw Rule.NEED_UNKNOWN.broken("needId", command.needId());
        }
        if (command.on().isCertainlyBefore(need.on())) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("on", command.on(), need.on());
        }
        openness.refuseClosed("needId", command.needId(), command.on());
        return Decision.of(new NeedSupported(
                command.needId(),
                need.communityId(),
                supporter(command),
                command.headcount(),
                command.on(),
                command.note(),
                command.source()));
    }

    private @Nullable Participant supporter(SupportNeed command) {
        if (command.personId() == null) {
            return null;
        }
        PersonRegistered person = known.get(PersonRegistered.class, "personId", command.personId());
        if (!standing.isEmpty()) {
            throw Rule.NEED_ALREADY_SUPPORTED.broken("personId", command.personId(), command.needId());
        }
        return Traits.UNSAID.of(person, command.on());
    }
}
