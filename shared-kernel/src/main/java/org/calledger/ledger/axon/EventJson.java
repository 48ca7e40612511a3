package org.calledger.ledger.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.calledger.events.Fact;
import org.calledger.ledger.EventType;
import org.calledger.ledger.SequencedEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How facts stand in the ledger: JSON (RFC 8259), UTF-8, absent fields left out. Safe for use by many threads. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** For what stands in the ledger already: it was written by the other one, and no field twice. */
    private static final JsonMapper STORED = MAPPER.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new RecordCalls())
            .build();

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private EventJson() {}

    /** The mapper of the stored form; commands are bound by it too, so that values read the same at every door. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Fact fact) {
        return MAPPER.writeValueAsBytes(fact);
    }

    /**
     * Reads a stored event.
     *
     * @throws UnknownEventException on a type or revision of a newer release
     * @throws UnreadableEventException where the payload is none of its type
     */
    public static Fact read(SequencedEvent event) {
        return read(event.type(), event.payload(), event.position());
    }

    /** The same, of an event whose place does not matter. */
    public static Fact read(EventType type, byte[] payload) {
        return read(type, payload, 0);
    }

    private static Fact read(EventType type, byte[] payload, long position) {
        Class<? extends Fact> known = EventTypes.named(type.name()).orElse(null);
        int now = known == null ? 0 : EventTypes.storedAs(known).revision();
        if (known == null || type.revision() > now) {
            throw new UnknownEventException(type, position);
        }
        try {
            return type.revision() == now
                    ? STORED.readValue(payload, known)
                    : Revisions.read(type, payload, known, now);
        } catch (RuntimeException malformed) {
            throw new UnreadableEventException(type, position, malformed);
        }
    }

    public static byte[] writeMetadata(Map<String, String> metadata) {
        return MAPPER.writeValueAsBytes(metadata);
    }

    public static Map<String, String> readMetadata(byte[] metadata) {
        return MAPPER.readValue(metadata, METADATA);
    }

    /**
     * The fact with other values in the named fields; a null takes a field away. Throws
     * tools.jackson.core.JacksonException or IllegalArgumentException when that is no such fact any more.
     */
    public static Fact corrected(Fact fact, Map<String, ? extends @Nullable Object> set) {
        ObjectNode json = MAPPER.valueToTree(fact);
        set.forEach((field, value) -> {
            if (value == null) {
                json.remove(field);
            } else {
                json.set(field, MAPPER.<JsonNode>valueToTree(value));
            }
        });
        return MAPPER.treeToValue(json, fact.getClass());
    }
}
