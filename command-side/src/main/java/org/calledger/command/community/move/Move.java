package org.calledger.command.community.move;

import java.util.List;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Chronology;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Lineage;
import org.calledger.command.decision.Slice;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.Fact;
import org.calledger.refusal.Rule;

/**
 * Can this community lie below that one on that day? Its other neighbours are left out, and how the tree stands on other
 * days. A loop that is only possible, since days are not known closely, is refused as well: nobody could read such a tree.
 */
public record Move(Known known, Endings endings, Lineage lineage) {
    public static final Slice<MoveCommunity, Move> SLICE = Slice.of(MoveCommunity.class, Role.COORDINATOR)
            .records(CommunityMoved.class)
            .reads(command -> Boundary.of(
                    Lineage.BRANCHES.aboutEach(List.of(command.communityId(), command.parentId())),
                    Endings.reads(command.communityId(), command.parentId())))
            .from(new Move(Known.NOTHING, Endings.NONE, Lineage.NOTHING), Move::evolve)
            .thenReads((command, past) ->
                    past.lineage.climb(Set.of(command.parentId()), Set.of(command.communityId()), command.on()))
            .decides(Move::decide);

    private Move evolve(Fact fact) {
        return new Move(known.with(fact), endings.with(fact), lineage.with(fact));
    }

    private Decision decide(MoveCommunity command, Asked asked) {
        known.since("communityId", command.communityId(), command.on());
        endings.refuse("communityId", command.communityId(), command.on());
        CommunityRegistered parent = known.find(CommunityRegistered.class, command.parentId());
        if (parent == null) {
            throw Rule.COMMUNITY_PARENT_UNKNOWN.broken("parentId", command.parentId());
        }
        Chronology.notBefore(command.on(), parent);
        endings.refuse("parentId", command.parentId(), command.on());
        if (lineage.isWithin(command.parentId(), Set.of(command.communityId()), command.on())) {
            throw Rule.COMMUNITY_LOOP.broken("parentId", command.communityId());
        }
        return Decision.of(new CommunityMoved(
                command.communityId(), command.parentId(), command.on(), command.note(), command.source()));
    }
}
