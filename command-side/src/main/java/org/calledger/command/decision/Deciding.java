package org.calledger.command.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.ledger.axon.PuttingRight;
import org.calledger.ledger.axon.Recorded;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;

/** Runs a slice: reads its past step by step, takes it in as it now reads, decides. */
public final class Deciding {
    private Deciding() {}

    /** Throws {@link org.calledger.refusal.Refusal} when a rule says no. */
    public static <C extends Command, S> Decision decide(Slice<C, S> slice, C command, Asked asked, Past past) {
        refuseTheFuture(command, asked);
        S state = slice.beginning();
        Set<Object> read = new HashSet<>();
        for (BiFunction<C, S, @Nullable Boundary> step : slice.steps()) {
            Boundary boundary = step.apply(command, state);
            if (boundary != null && !boundary.isEmpty() && read.add(Set.copyOf(boundary.items()))) {
                for (Recorded recorded : standing(boundary, past)) {
                    state = slice.evolve().apply(state, recorded);
                }
            }
        }
        return slice.decide().decide(state, command, asked);
    }

    private static void refuseTheFuture(Command command, Asked asked) {
        var on = command.on();
        if (on != null && on.isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("on", on, asked.today());
        }
    }

    /**
     * A correction can bring a fact into a boundary that its own tags keep out (it now names another person): then the
     * fact is fetched by its id, with everything else that put it right.
     */
    private static List<Recorded> standing(Boundary boundary, Past past) {
        List<Recorded> found = past.read(boundary.query());
        Map<UUID, Recorded> all = new HashMap<>();
        found.forEach(recorded -> all.put(recorded.eventId(), recorded));
        for (Recorded recorded : found) {
            if (recorded.fact() instanceof FactCorrected correction && !all.containsKey(correction.eventId())) {
                past.byId(correction.eventId()).ifPresent(target -> all.put(target.eventId(), target));
                past.read(Boundary.puttingRight(correction.eventId()).query())
                        .forEach(other -> all.putIfAbsent(other.eventId(), other));
            }
        }
        if (all.size() == found.size()) {
            return PuttingRight.apply(found);
        }
        List<Recorded> ordered = new ArrayList<>(all.values());
        ordered.sort(Comparator.comparingLong(Recorded::position));
        return PuttingRight.apply(ordered);
    }
}
