package org.calledger.command.need.support;

import static org.calledger.command.decision.Boundary.facts;

import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Slice;
import org.calledger.command.decision.Traits;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent.NeedReported;
import org.calledger.events.NeedEvent.NeedSupported;
import org.calledger.events.Participant;
import org.calledger.events.PersonEvent.PersonRegistered;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Does this support count? Other people's supports of the need are left out: they change nothing here. */
public record Support(@Nullable NeedReported need, @Nullable PersonRegistered person, boolean supported) {
    public static final Slice<SupportNeed, Support> SLICE = Slice.of(SupportNeed.class, Role.ANIMATOR, Role.COORDINATOR)
            .records(NeedSupported.class)
            .reads(command -> Boundary.of(
                    facts(NeedReported.class).about(command.needId()),
                    facts(PersonRegistered.class).aboutIfAny(command.personId()),
                    command.personId() == null
                            ? null
                            : facts(NeedSupported.class).about(command.needId(), command.personId())))
            .from(new Support(null, null, false), Support::evolve)
            .decides(Support::decide);

    private Support evolve(Fact fact) {
        return switch (fact) {
            case NeedReported reported -> new Support(reported, person, supported);
            case PersonRegistered registered -> new Support(need, registered, supported);
            case NeedSupported ignored -> new Support(need, person, true);
            default -> this;
        };
    }

    private Decision decide(SupportNeed command, Asked asked) {
        if (need == null) {
            throw Rule.NEED_UNKNOWN.broken("needId", command.needId());
        }
        if (command.on().isCertainlyBefore(need.on())) {
            throw Rule.DATE_BEFORE_BEGINNING.broken("on", command.on(), need.on());
        }
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
        if (person == null) {
            throw Rule.PERSON_UNKNOWN.broken("personId", command.personId());
        }
        if (supported) {
            throw Rule.NEED_ALREADY_SUPPORTED.broken("personId", command.personId(), command.needId());
        }
        return Traits.UNSAID.of(person, command.on());
    }
}
