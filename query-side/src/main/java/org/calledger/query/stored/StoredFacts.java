package org.calledger.query.stored;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calledger.events.Fact;
import org.calledger.ledger.EventType;
import org.calledger.ledger.SequencedEvent;
import org.calledger.ledger.axon.EventJson;
import org.calledger.ledger.axon.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads facts as {@link EventJson} does, straight from the tokens into the record. What is not as {@link EventJson} writes it
 * today (an older revision, an unknown field, whatever is wrong) is left to {@link EventJson}, and so is every refusal: its
 * word holds. Safe for use by many threads.
 */
public final class StoredFacts {
    private static final Map<EventType, Reader> READERS = new ConcurrentHashMap<>();

    private StoredFacts() {}

    /** Null: by {@link EventJson} only. */
    private record Reader(@Nullable RecordReader record) {}

    /** As {@link EventJson#read(SequencedEvent)}, refusals included. */
    public static Fact read(SequencedEvent event) {
        Fact fact = quickly(event.type(), event.payload());
        return fact == null ? EventJson.read(event) : fact;
    }

    /** Null where it must be read once more, slowly, to be sure. */
    static @Nullable Fact quickly(EventType type, byte[] payload) {
        RecordReader reader =
                READERS.computeIfAbsent(type, StoredFacts::readerOf).record();
        return reader == null ? null : read(reader, payload);
    }

    private static Reader readerOf(EventType type) {
        return new Reader(EventTypes.named(type.name())
                .filter(known -> EventTypes.storedAs(known).equals(type))
                .map(RecordReader::of)
                .orElse(null));
    }

    private static @Nullable Fact read(RecordReader reader, byte[] payload) {
        try (JsonParser json = Values.MAPPER.createParser(payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Fact fact = (Fact) reader.read(json);
            return json.nextToken() == null ? fact : null;
        } catch (RuntimeException slowly) {
            return null;
        }
    }
}
