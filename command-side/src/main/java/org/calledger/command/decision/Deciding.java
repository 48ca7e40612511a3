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
import org.calledger.events.HistoryEvent;
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
        Decision decision = slice.decide().decide(remembered(slice, command, past), command, asked);
        return decision.facts().stream().anyMatch(PersonalWords::standIn)
                ? decision.warning(Warning.TEXT_NAMES_SOMEBODY)
                : decision;
    }

    /** Each step is asked again until it wants nothing new: so a step can climb, one level a time. */
    private static <C extends Command, S> S remembered(Slice<C, S> slice, C command, Past past) {
        S state = slice.beginning();
        Set<Boundary> read = new HashSet<>();
        Set<UUID> taken = new HashSet<>();
        for (BiFunction<C, S, @Nullable Boundary> step : slice.steps()) {
            Boundary boundary = step.apply(command, state);
            while (boundary != null && !boundary.isEmpty() && read.add(boundary)) {
                for (Recorded recorded : standing(boundary, past)) {
                    if (taken.add(recorded.eventId())) {
                        state = slice.evolve().apply(state, recorded);
                    }
                }
                boundary = step.apply(command, state);
            }
        }
        return state;
    }

    private static void refuseTheFuture(Command command, Asked asked) {
        var on = command.on();
        if (on != null && on.isCertainlyAfter(asked.today())) {
            throw Rule.DATE_IN_FUTURE.broken("on", on, asked.today());
        }
    }

    /** What stands within the boundary, as it now reads. */
    private static List<Recorded> standing(Boundary boundary, Past past) {
        List<Recorded> found = past.read(boundary.query());
        Map<UUID, Recorded> all = new HashMap<>();
        found.forEach(recorded -> all.put(recorded.eventId(), recorded));
        boundary.eventIds().forEach(id -> past.byId(id).ifPresent(event -> all.put(id, event)));
        found.forEach(recorded -> withTarget(recorded, all, past));
        List<Recorded> ordered = new ArrayList<>(all.values());
        ordered.sort(Comparator.comparingLong(Recorded::position));
        if (ordered.stream().noneMatch(event -> event.fact() instanceof HistoryEvent.PuttingRight)) {
            return ordered;
        }
        return PuttingRight.apply(ordered).stream().filter(boundary::holds).toList();
    }

    /**
     * A correction can bring a fact into a boundary that its own tags keep out (it now names another person): then the
     * fact is fetched by its id, with everything else that put it right. It can also take one out.
     */
    private static void withTarget(Recorded recorded, Map<UUID, Recorded> all, Past past) {
        if (recorded.fact() instanceof FactCorrected correction && !all.containsKey(correction.eventId())) {
            past.byId(correction.eventId()).ifPresent(target -> all.put(target.eventId(), target));
            past.read(Boundary.puttingRight(correction.eventId()).query())
                    .forEach(other -> all.putIfAbsent(other.eventId(), other));
        }
    }
}
