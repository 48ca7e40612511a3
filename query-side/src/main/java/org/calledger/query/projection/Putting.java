package org.calledger.query.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.events.HistoryEvent.PuttingRight;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;

/** Finds the fact that a correction or a retraction is about in the end, and how it reads from then on. */
public final class Putting {
    private static final Set<String> TYPES = Set.of(
            EventTypes.storedAs(FactCorrected.class).name(),
            EventTypes.storedAs(FactRetracted.class).name());

    private final Ledger ledger;
    private final Map<UUID, Recorded> seen = new HashMap<>();

    public Putting(Ledger ledger) {
        this.ledger = ledger;
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

    /** How the fact reads for whoever knows the ledger up to that position; empty: retracted. */
    Optional<Recorded> readingAt(Recorded root, long position) {
        Map<UUID, Recorded> concerned = new LinkedHashMap<>();
        collect(root, position, concerned);
        List<Recorded> inOrder = concerned.values().stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
        return org.calledger.ledger.axon.PuttingRight.apply(inOrder).stream()
                .filter(event -> event.eventId().equals(root.eventId()))
                .findFirst();
    }

    private void collect(Recorded event, long position, Map<UUID, Recorded> concerned) {
        if (event.position() > position || concerned.putIfAbsent(event.eventId(), event) != null) {
            return;
        }
        Query about = Query.of(new QueryItem(TYPES, Set.of(Tag.of("fact", event.eventId()))));
        for (SequencedEvent later : ledger.source(about).events()) {
            collect(Decoding.recorded(later), position, concerned);
        }
    }

    private Recorded byId(UUID eventId) {
        Recorded known = seen.get(eventId);
        if (known != null) {
            return known;
        }
        return ledger.byId(eventId)
                .map(Decoding::recorded)
                .orElseThrow(() -> new IllegalStateException("the ledger has no event " + eventId));
    }
}
