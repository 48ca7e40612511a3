package org.calledger.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.events.HistoryEvent.FactRetracted;
import org.calledger.ledger.Ledger;
import org.calledger.ledger.Query;
import org.calledger.ledger.QueryItem;
import org.calledger.ledger.Tag;
import org.calledger.ledger.axon.EventTypes;
import org.calledger.ledger.axon.Recorded;

/** What {@link Putting} asks of the ledger. */
interface Past {
    Set<String> PUTTING_RIGHT = Set.of(
            EventTypes.storedAs(FactCorrected.class).name(),
            EventTypes.storedAs(FactRetracted.class).name());

    Optional<Recorded> byId(UUID eventId);

    /** Corrections and retractions of that event up to that position, in order. */
    List<Recorded> about(UUID eventId, long position);

    /** Asks one by one: for a few. */
    static Past of(Ledger ledger) {
        return new Past() {
            @Override
            public Optional<Recorded> byId(UUID eventId) {
                return ledger.byId(eventId).map(Decoding::recorded);
            }

            @Override
            public List<Recorded> about(UUID eventId, long position) {
                Query about = Query.of(new QueryItem(PUTTING_RIGHT, Set.of(Tag.of("fact", eventId))));
                return ledger.source(about).events().stream()
                        .filter(event -> event.position() <= position)
                        .map(Decoding::recorded)
                        .toList();
            }
        };
    }
}
