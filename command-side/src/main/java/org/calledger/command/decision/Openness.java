package org.calledger.command.decision;

import static org.calledger.command.decision.Boundary.facts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.calledger.events.Fact;
import org.calledger.events.NeedEvent;
import org.calledger.events.NeedEvent.NeedMerged;
import org.calledger.events.NeedEvent.NeedReopened;
import org.calledger.events.NeedEvent.NeedWithdrawn;
import org.calledger.events.NeedId;
import org.calledger.events.PartialDate;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Whether needs are open: from their report until they are withdrawn or merged, and again once they are reopened. */
public record Openness(Map<NeedId, NeedMerged> merged, Map<NeedId, Trail<NeedEvent>> turns) {
    public static final Openness NOTHING = new Openness(Map.of(), Map.of());

    /** What it is made of. */
    public static final Boundary.Types FACTS = facts(NeedMerged.class, NeedWithdrawn.class, NeedReopened.class);

    public Openness with(Fact fact) {
        return switch (fact) {
            case NeedMerged merging -> {
                Map<NeedId, NeedMerged> more = new HashMap<>(merged);
                more.put(merging.needId(), merging);
                yield new Openness(more, turns);
            }
            case NeedWithdrawn withdrawal -> turned(withdrawal);
            case NeedReopened reopening -> turned(reopening);
            default -> this;
        };
    }

    private Openness turned(NeedEvent turn) {
        Map<NeedId, Trail<NeedEvent>> more = new HashMap<>(turns);
        more.put(turn.needId(), turns(turn.needId()).with(turn));
        return new Openness(merged, more);
    }

    private Trail<NeedEvent> turns(NeedId need) {
        return turns.getOrDefault(need, Trail.empty());
    }

    /** For a step of a slice: what else was merged, of needs that are one with this one; null: nothing. */
    public @Nullable Boundary follow(NeedId need) {
        Set<NeedId> others = family(need);
        for (NeedMerged at = merged.get(need); at != null && others.add(at.intoNeedId()); ) {
            at = merged.get(at.intoNeedId());
        }
        others.remove(need);
        return facts(NeedMerged.class).aboutEach(others);
    }

    /** The need and all that were merged into it, as far as was read. */
    public Set<NeedId> family(NeedId need) {
        Set<NeedId> family = new LinkedHashSet<>(Set.of(need));
        boolean grown = true;
        while (grown) {
            grown = merged.values().stream()
                    .filter(merging -> family.contains(merging.intoNeedId()))
                    .map(merging -> family.add(merging.needId()))
                    .reduce(false, Boolean::logicalOr);
        }
        return family;
    }

    /** The last withdrawal, if the need was not reopened since, by the ledger's order; else null. */
    public @Nullable NeedWithdrawn withdrawn(NeedId need) {
        return turns(need).last() instanceof NeedWithdrawn withdrawal ? withdrawal : null;
    }

    public boolean isMerged(NeedId need) {
        return merged.containsKey(need);
    }

    /** Refuses a need that was merged into another, and names the one that is left. */
    public void refuseMerged(String field, NeedId need) {
        NeedMerged merging = merged.get(need);
        if (merging == null) {
            return;
        }
        Set<NeedId> passed = new LinkedHashSet<>(Set.of(need));
        for (NeedMerged at = merging; at != null && passed.add(at.intoNeedId()); ) {
            merging = at;
            at = merged.get(at.intoNeedId());
        }
        throw Rule.NEED_MERGED.broken(field, need, merging.intoNeedId());
    }

    /** Whether the need was withdrawn on that day: on the day of its withdrawal it is, on that of its reopening it is not. */
    public boolean isWithdrawn(NeedId need, PartialDate on) {
        NeedEvent since = null;
        for (NeedEvent turn : turns(need).toList()) {
            if (turn instanceof NeedWithdrawn) {
                since = turn;
            } else if (since != null && covers(since, turn, on)) {
                return true;
            } else {
                since = null;
            }
        }
        return since != null && covers(since, null, on);
    }

    private static boolean covers(NeedEvent withdrawal, @Nullable NeedEvent reopening, PartialDate on) {
        return !Chronology.canBeBefore(on, Objects.requireNonNull(withdrawal.on()))
                && (reopening == null || on.isCertainlyBefore(Objects.requireNonNull(reopening.on())));
    }

    /** Refuses a need that was merged, or was withdrawn on that day. */
    public void refuseClosed(String field, NeedId need, PartialDate on) {
        refuseMerged(field, need);
        if (isWithdrawn(need, on)) {
            throw Rule.NEED_NOT_OPEN.broken(field, need);
        }
    }
}
