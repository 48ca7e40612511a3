package org.calledger.command.community.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.calledger.access.Role;
import org.calledger.command.community.Codes;
import org.calledger.command.community.Successor;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Lineage;
import org.calledger.command.decision.Slice;
import org.calledger.events.Code;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityEvent.CommunitySplit;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Can this community end on that day, and its parts begin? What was recorded in it is left out: it stays there and goes
 * on, and so do the communities below it until they are moved.
 */
public record Division(Known known, Endings endings, Codes codes, Lineage lineage) {
    public static final Slice<SplitCommunity, Division> SLICE = Slice.of(SplitCommunity.class, Role.COORDINATOR)
            .records(CommunitySplit.class, CommunityRegistered.class)
            .reads(command -> Boundary.of(
                    Lineage.BRANCHES.about(command.communityId()),
                    Endings.reads(command.communityId()),
                    Known.readsEach(parts(command)),
                    Codes.reads(codes(command))))
            .from(new Division(Known.NOTHING, Endings.NONE, Codes.NONE, Lineage.NOTHING), Division::evolve)
            .decides(Division::decide);

    private static List<CommunityId> parts(SplitCommunity command) {
        return command.into().stream().map(Successor::communityId).toList();
    }

    private static List<@Nullable Code> codes(SplitCommunity command) {
        List<@Nullable Code> codes = new ArrayList<>();
        command.into().forEach(part -> codes.add(part.code()));
        return codes;
    }

    private Division evolve(Fact fact) {
        return new Division(known.with(fact), endings.with(fact), codes.with(fact), lineage.with(fact));
    }

    private Decision decide(SplitCommunity command, Asked asked) {
        CommunityRegistered whole = known.get(CommunityRegistered.class, "communityId", command.communityId());
        Chronology.notBefore(command.on(), whole);
        endings.refuseEnded("communityId", command.communityId());
        Known begun = known;
        CommunityId parent = lineage.parent(command.communityId(), command.on());
        List<Fact> facts = new ArrayList<>();
        facts.add(new CommunitySplit(
                command.communityId(), parts(command), command.on(), command.note(), command.source()));
        for (Successor part : command.into()) {
            begun.refuseTwice("into", part.communityId());
            CommunityRegistered registered =
                    part.registered(command, parent, Objects.requireNonNullElse(whole.setting(), Setting.UNKNOWN));
            begun = begun.with(registered);
            facts.add(registered);
        }
        codes.refuseTaken("into", codes(command));
        return new Decision(facts, List.of());
    }
}
