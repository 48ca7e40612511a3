package org.calledger.command.community.register;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.Setting;
import org.calledger.refusal.Rule;

/** Is this community new, under a parent that exists, with a code nobody has? Its siblings are left out: they may be alike. */
public record CommunityRegistration(Known known, Set<Code> taken) {
    public static final Slice<RegisterCommunity, CommunityRegistration> SLICE = Slice.of(
                    RegisterCommunity.class, Role.COORDINATOR)
            .records(CommunityRegistered.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.communityId(), command.parentId()),
                    command.code() == null
                            ? null
                            : facts(CommunityRegistered.class).about(command.code())))
            .from(new CommunityRegistration(Known.NOTHING, Set.of()), CommunityRegistration::evolve)
            .decides(CommunityRegistration::decide);

    private CommunityRegistration evolve(Fact fact) {
        Set<Code> codes = new HashSet<>(taken);
        if (fact instanceof CommunityRegistered registered && registered.code() != null) {
            codes.add(registered.code());
        }
        return new CommunityRegistration(known.with(fact), codes);
    }

    private Decision decide(RegisterCommunity command, Asked asked) {
        known.refuseTwice("communityId", command.communityId());
        checkParent(command);
        if (command.code() != null && taken.contains(command.code())) {
            throw Rule.COMMUNITY_CODE_TAKEN.broken("code", command.code());
        }
        return Decision.of(registered(command));
    }

    private void checkParent(RegisterCommunity command) {
        CommunityId parent = command.parentId();
        if (parent == null) {
            return;
        }
        if (parent.equals(command.communityId())) {
            throw Rule.COMMUNITY_LOOP.broken("parentId", parent);
        }
        CommunityRegistered above = known.find(CommunityRegistered.class, parent);
        if (above == null) {
            throw Rule.COMMUNITY_PARENT_UNKNOWN.broken("parentId", parent);
        }
        Chronology.notBefore(command.on(), above);
    }

    private static CommunityRegistered registered(RegisterCommunity command) {
        return new CommunityRegistered(
                command.communityId(),
                command.name(),
                command.kind(),
                command.parentId(),
                command.code(),
                Objects.requireNonNullElse(command.setting(), Setting.UNKNOWN),
                command.outline(),
                command.centre(),
                command.on(),
                command.note(),
                command.source());
    }
}
