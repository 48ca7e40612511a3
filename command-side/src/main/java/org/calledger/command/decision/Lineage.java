package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.events.CommunityEvent.CommunityMoved;
import org.calledger.events.CommunityEvent.CommunityRegistered;
import org.calledger.events.CommunityId;
import org.calledger.events.Fact;
import org.calledger.events.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Communities and those above them, as far as they were climbed, at any day: where one was moved, it lies below another
 * from then on. Where days are not known closely, it can lie below either.
 */
public record Lineage(Map<CommunityId, Branch> known) {
    public static final Lineage NOTHING = new Lineage(Map.of());

    /** What it is made of. */
    public static final Boundary.Types BRANCHES = facts(CommunityRegistered.class, CommunityMoved.class);

    /**
     * A community's places in the tree.
     *
     * @param moves in the ledger's order
     */
    public record Branch(@Nullable CommunityRegistered registered, List<CommunityMoved> moves) {
        private static final Branch NONE = new Branch(null, List.of());

        private Branch with(CommunityMoved move) {
            List<CommunityMoved> more = new ArrayList<>(moves);
            more.add(move);
            return new Branch(registered, more);
        }

        /** Those that it can have lain right below on that day. */
        Set<CommunityId> above(PartialDate on) {
            Set<CommunityId> above = new LinkedHashSet<>();
            CommunityId first = registered == null ? null : registered.parentId();
            if (first != null && moves.stream().noneMatch(move -> move.on().isCertainlyBefore(on))) {
                above.add(first);
            }
            for (int i = 0; i < moves.size(); i++) {
                if (!on.isCertainlyBefore(moves.get(i).on()) && !isOver(i, on)) {
                    above.add(moves.get(i).parentId());
                }
            }
            return above;
        }

        /** Whether another move had certainly followed this one before that day. */
        private boolean isOver(int i, PartialDate on) {
            PartialDate then = moves.get(i).on();
            for (int j = 0; j < moves.size(); j++) {
                PartialDate other = moves.get(j).on();
                boolean follows = then.isCertainlyBefore(other) || (j > i && then.isExactDay() && then.equals(other));
                if (follows && other.isCertainlyBefore(on)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Lineage with(Fact fact) {
        return switch (fact) {
            case CommunityRegistered registered ->
                with(
                        registered.communityId(),
                        new Branch(registered, branch(registered.communityId()).moves()));
            case CommunityMoved moved ->
                with(moved.communityId(), branch(moved.communityId()).with(moved));
            default -> this;
        };
    }

    private Branch branch(CommunityId community) {
        return known.getOrDefault(community, Branch.NONE);
    }

    private Lineage with(CommunityId community, Branch branch) {
        Map<CommunityId, Branch> more = new HashMap<>(known);
        more.put(community, branch);
        return new Lineage(more);
    }

    /**
     * For a step of a slice: one level more, from these communities towards the root, of those not yet known to lie
     * within {@code whole} on that day; null when there is nothing left to climb.
     */
    public @Nullable Boundary climb(Collection<CommunityId> from, Set<CommunityId> whole, PartialDate on) {
        Set<CommunityId> next = new LinkedHashSet<>();
        for (CommunityId start : from) {
            Set<CommunityId> passed = passed(start, on);
            if (Collections.disjoint(passed, whole)) {
                passed.stream()
                        .filter(community -> !known.containsKey(community))
                        .forEach(next::add);
            }
        }
        return next.isEmpty() ? null : BRANCHES.aboutEach(next);
    }

    /** Whether the community is one of these or can have lain below one of them on that day, as far as was climbed. */
    public boolean isWithin(CommunityId community, Set<CommunityId> whole, PartialDate on) {
        return !Collections.disjoint(passed(community, on), whole);
    }

    /** The one right below which the community lay on that day, as far as that is known; null: none. */
    public @Nullable CommunityId parent(CommunityId community, PartialDate on) {
        CommunityId parent = null;
        for (CommunityId above : branch(community).above(on)) {
            parent = above;
        }
        return parent;
    }

    /** It and all that can have been above it on that day, the nearest first, as far as was climbed. */
    public Set<CommunityId> passed(CommunityId start, PartialDate on) {
        Set<CommunityId> passed = new LinkedHashSet<>(Set.of(start));
        Deque<CommunityId> left = new ArrayDeque<>(passed);
        while (!left.isEmpty()) {
            for (CommunityId above : branch(left.remove()).above(on)) {
                if (passed.add(above)) {
                    left.add(above);
                }
            }
        }
        return passed;
    }
}
