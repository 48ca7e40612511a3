package org.calledger.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.axon.Recorded;

/** Finds the fact that a correction or a retraction is about in the end, and how it reads from then on. */
public final class Putting {
    private final Past past;
    private final Map<UUID, Recorded> seen = new HashMap<>();

    public Putting(Ledger ledger) {
        this(Past.of(ledger));
    }

    Putting(Past past) {
        this.past = past;
    }

    /** Remembers what was just read, so that it need not be fetched. */
    void note(Recorded event) {
        if (event.fact() instanceof PuttingRight) {
            seen.put(event.eventId(), event);
        }
    }

    /** The fact at the end of a chain such as the retraction of a retraction. */
    Recorded root(UUID eventId) {
        Recorded target = byId(eventId);
        return target.fact() instanceof PuttingRight further ? root(further.eventId()) : target;
    }

    /** The fact and what was recorded up to that position to put it right, in order. */
    List<Recorded> chain(Recorded root, long position) {
        Map<UUID, Recorded> concerned = new LinkedHashMap<>();
        collect(root, position, concerned);
        return concerned.values().stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** How the fact reads for whoever knows so much of its chain; empty: retracted. */
    static Optional<Recorded> reading(Recorded root, List<Recorded> chain) {
        return org.calledger.ledger.axon.PuttingRight.apply(chain).stream()
                .filter(event -> event.eventId().equals(root.eventId()))
                .findFirst();
    }

    /** Every way the fact ever read; what nobody could read gave no rows either. */
    static List<Recorded> readings(Recorded root, List<Recorded> chain) {
        List<Recorded> readings = new ArrayList<>();
        for (int known = 1; known <= chain.size(); known++) {
            try {
                reading(root, chain.subList(0, known)).ifPresent(readings::add);
            } catch (RuntimeException parked) {
                // the event that made it so is parked
            }
        }
        return readings;
    }

    private void collect(Recorded event, long position, Map<UUID, Recorded> concerned) {
        if (event.position() > position || concerned.putIfAbsent(event.eventId(), event) != null) {
            return;
        }
        for (Recorded later : past.about(event.eventId(), position)) {
            collect(later, position, concerned);
        }
    }

    private Recorded byId(UUID eventId) {
        Recorded known = seen.get(eventId);
        if (known != null) {
            return known;
        }
        return past.byId(eventId).orElseThrow(() -> new IllegalStateException("the ledger has no event " + eventId));
    }
}
