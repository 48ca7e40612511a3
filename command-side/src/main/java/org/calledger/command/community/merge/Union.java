package org.calledger.command.community.merge;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.calledger.access.Role;
import org.calledger.command.community.Codes;
import org.calledger.command.community.Successor;
import org.calledger.command.decision.Asked;
import org.calledger.command.decision.Boundary;
import org.calledger.command.decision.Decision;
import org.calledger.command.decision.Endings;
import org.calledger.command.decision.Known;
import org.calledger.command.decision.Lineage;
import org.calledger.command.decision.Slice;
import org.calledger.events.CommunityEvent.CommunitiesMerged;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.Setting;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Can these communities end on that day, and one begin? It lies below the nearest community above all of them on that
 * day. What was recorded in them is left out: it stays there and goes on.
 */
public record Union(Known known, Endings endings, Codes codes, Lineage lineage) {
    public static final Slice<MergeCommunities, Union> SLICE = Slice.of(MergeCommunities.class, Role.COORDINATOR)
            .records(CommunitiesMerged.class, CommunityRegistered.class)
            .reads(command -> Boundary.of(
                    Lineage.BRANCHES.aboutEach(command.communityIds()),
                    Endings.readsEach(command.communityIds()),
                    Known.reads(command.into().communityId()),
                    Codes.reads(Collections.singletonList(command.into().code()))))
            .from(new Union(Known.NOTHING, Endings.NONE, Codes.NONE, Lineage.NOTHING), Union::evolve)
            .thenReads((command, past) -> past.lineage.climb(command.communityIds(), Set.of(), command.on()))
            .decides(Union::decide);

    private Union evolve(Fact fact) {
        return new Union(known.with(fact), endings.with(fact), codes.with(fact), lineage.with(fact));
    }

    private Decision decide(MergeCommunities command, Asked asked) {
        Set<CommunityId> before = new HashSet<>();
        for (CommunityId community : command.communityIds()) {
            known.since("communityIds", community, command.on());
            endings.refuseEnded("communityIds", community);
            if (!before.add(community)) {
                throw Rule.COMMUNITY_MERGES_ITSELF.broken("communityIds", community);
            }
        }
        Successor into = command.into();
        known.refuseTwice("into", into.communityId());
        codes.refuseTaken("into", Collections.singletonList(into.code()));
        return Decision.of(
                new CommunitiesMerged(
                        command.communityIds(), into.communityId(), command.on(), command.note(), command.source()),
                into.registered(command, above(command), setting(command)));
    }

    /** The nearest community above all of them that is none of them; null: there is none. */
    private @Nullable CommunityId above(MergeCommunities command) {
        Set<CommunityId> common =
                new LinkedHashSet<>(lineage.passed(command.communityIds().getFirst(), command.on()));
        command.communityIds().forEach(community -> common.retainAll(lineage.passed(community, command.on())));
        command.communityIds().forEach(common::remove);
        return common.isEmpty() ? null : common.iterator().next();
    }

    /** Theirs where it is the same, else mixed; unknown where one of them is. */
    private Setting setting(MergeCommunities command) {
        Set<Setting> settings = new HashSet<>();
        for (CommunityId community : command.communityIds()) {
            CommunityRegistered registered = known.get(CommunityRegistered.class, "communityIds", community);
            settings.add(Objects.requireNonNullElse(registered.setting(), Setting.UNKNOWN));
        }
        if (settings.size() == 1) {
            return settings.iterator().next();
        }
        return settings.contains(Setting.UNKNOWN) ? Setting.UNKNOWN : Setting.MIXED;
    }
}
