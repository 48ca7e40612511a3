package org.calledger.ledger.axon;

import java.util.Map;
import org.calledger.events.Fact;
import org.calledger.events.HistoryEvent.FactCorrected;
import org.calledger.ledger.EventType;
import org.calledger.ledger.evolution.Evolution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Facts of older revisions, lifted on their way in and lowered on their way out. Nothing else ever comes here. */
final class Revisions {
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final Evolution EVOLUTION = Evolution.ours();

    private Revisions() {}

    /** @param now the revision of the record */
    static Fact read(EventType type, byte[] payload, Class<? extends Fact> record, int now) {
        Map<String, @Nullable Object> json = EventJson.mapper().readValue(payload, OBJECT);
        return fact(EVOLUTION.lift(type.name(), type.revision(), now, json), record);
    }

    /** The payload as an older revision says it; null where that has no words for it. */
    static byte @Nullable [] write(Fact fact, EventType older) {
        Map<String, @Nullable Object> lowered = lowered(fact, older);
        return lowered == null ? null : EventJson.mapper().writeValueAsBytes(lowered);
    }

    /**
     * The fact as it reads corrected. A correction names fields of the revision of its day, so the fact goes back to that
     * one, is changed there and lifted again: it was recorded before, in a revision no newer.
     */
    static Fact corrected(Fact fact, FactCorrected correction) {
        EventType now = EventTypes.storedAs(fact.getClass());
        EventType then = new EventType(now.name(), correction.eventRevision());
        if (then.revision() == now.revision()) {
            return EventJson.corrected(fact, correction.changes());
        }
        Map<String, @Nullable Object> json = then.revision() > now.revision() ? null : lowered(fact, then);
        if (json == null) {
            throw new UnknownEventException(then, 0);
        }
        correction.changes().forEach((field, value) -> {
            if (value == null) {
                json.remove(field);
            } else {
                json.put(field, value);
            }
        });
        return fact(EVOLUTION.lift(now.name(), then.revision(), now.revision(), json), fact.getClass());
    }

    private static @Nullable Map<String, @Nullable Object> lowered(Fact fact, EventType older) {
        int now = EventTypes.storedAs(fact.getClass()).revision();
        return EVOLUTION.lower(
                older.name(), now, older.revision(), EventJson.mapper().convertValue(fact, OBJECT));
    }

    private static Fact fact(Map<String, @Nullable Object> json, Class<? extends Fact> record) {
        return EventJson.mapper().convertValue(json, record);
    }
}
