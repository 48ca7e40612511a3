package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.jspecify.annotations.Nullable;

/** Communities and those above them, as far as they were climbed. */
public record Lineage(Map<CommunityId, CommunityRegistered> known) {
    public static final Lineage NOTHING = new Lineage(Map.of());

    public Lineage with(Fact fact) {
        if (!(fact instanceof CommunityRegistered registered)) {
            return this;
        }
        Map<CommunityId, CommunityRegistered> more = new HashMap<>(known);
        more.put(registered.communityId(), registered);
        return new Lineage(more);
    }

    /**
     * For a step of a slice: one level more, from these communities towards the root, of those not yet known to lie
     * within {@code whole}; null when there is nothing left to climb.
     */
    public @Nullable Boundary climb(Collection<CommunityId> from, Set<CommunityId> whole) {
        Set<CommunityId> next = new LinkedHashSet<>();
        for (CommunityId start : from) {
            CommunityId top = top(start, whole);
            if (!whole.contains(top) && !known.containsKey(top)) {
                next.add(top);
            }
        }
        return next.isEmpty() ? null : facts(CommunityRegistered.class).aboutEach(next);
    }

    /** Whether the community is one of these or lies below one of them, as far as was climbed. */
    public boolean isWithin(CommunityId community, Set<CommunityId> whole) {
        return whole.contains(top(community, whole));
    }

    /** The first on the way up that is in {@code whole}, or was not read, or has none above it. */
    private CommunityId top(CommunityId start, Set<CommunityId> whole) {
        Set<CommunityId> passed = new HashSet<>();
        CommunityId at = start;
        while (!whole.contains(at) && passed.add(at)) {
            CommunityRegistered registered = known.get(at);
            CommunityId parent = registered == null ? null : registered.parentId();
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        return at;
    }
}
