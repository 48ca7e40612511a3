package org.calledger.ledger.axon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;

/**
 * The one place where corrections and retractions take effect. Given events by position, together with what was
 * recorded to put them right, it answers how they read now: retracted ones are gone, corrected ones read corrected.
 * A retraction may itself be retracted, and so may a correction.
 */
public final class PuttingRight {
    private PuttingRight() {}

    public static List<Recorded> apply(List<Recorded> events) {
        if (events.stream().noneMatch(event -> isPuttingRight(event.fact()))) {
            return events;
        }
        Set<UUID> retracted = new HashSet<>();
        Map<UUID, Deque<FactCorrected>> corrections = new HashMap<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            collect(events.get(i), retracted, corrections);
        }
        List<Recorded> standing = new ArrayList<>(events.size());
        for (Recorded event : events) {
            if (!retracted.contains(event.eventId())) {
                standing.add(corrected(event, corrections.getOrDefault(event.eventId(), new ArrayDeque<>())));
            }
        }
        return standing;
    }

    private static boolean isPuttingRight(Fact fact) {
        return fact instanceof FactRetracted || fact instanceof FactCorrected;
    }

    private static void collect(Recorded event, Set<UUID> retracted, Map<UUID, Deque<FactCorrected>> corrections) {
        if (retracted.contains(event.eventId())) {
            return;
        }
        switch (event.fact()) {
            case FactRetracted retraction -> retracted.add(retraction.eventId());
            case FactCorrected correction ->
                corrections
                        .computeIfAbsent(correction.eventId(), id -> new ArrayDeque<>())
                        .addFirst(correction);
            default -> {
                // every other fact stands for itself
            }
        }
    }

    private static Recorded corrected(Recorded event, Iterable<FactCorrected> corrections) {
        Fact fact = event.fact();
        for (FactCorrected correction : corrections) {
            fact = Revisions.corrected(fact, correction);
        }
        return event.reading(fact);
    }
}
