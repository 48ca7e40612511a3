package org.calledger.command.community.register;

import java.util.Collections;
import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.community.Codes;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Slice;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.Setting;
import org.calledger.refusal.Rule;

/** Is this community new, under a parent that exists, with a code nobody has? Its siblings are left out: they may be alike. */
public record CommunityRegistration(Known known, Endings endings, Codes codes) {
    public static final Slice<RegisterCommunity, CommunityRegistration> SLICE = Slice.of(
                    RegisterCommunity.class, Role.COORDINATOR)
            .records(CommunityRegistered.class)
            .reads(command -> Boundary.of(
                    Known.reads(command.communityId(), command.parentId()),
                    Endings.reads(command.parentId()),
                    Codes.reads(Collections.singletonList(command.code()))))
            .from(new CommunityRegistration(Known.NOTHING, Endings.NONE, Codes.NONE), CommunityRegistration::evolve)
            .decides(CommunityRegistration::decide);

    private CommunityRegistration evolve(Fact fact) {
        return new CommunityRegistration(known.with(fact), endings.with(fact), codes.with(fact));
    }

    private Decision decide(RegisterCommunity command, Asked asked) {
        known.refuseTwice("communityId", command.communityId());
        checkParent(command);
        codes.refuseTaken("code", Collections.singletonList(command.code()));
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
        endings.refuse("parentId", parent, command.on());
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
