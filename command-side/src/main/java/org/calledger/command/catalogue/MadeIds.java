package org.calledger.command.catalogue;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.command.decision.HandledEvent;
import org.calledger.command.decision.Made;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ids that a sender may leave out: made on the way in (UUID version 7, RFC 9562), told on the way out. */
final class MadeIds {

    private static final TimeBasedEpochRandomGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();
    private static final String WITHIN = "/";

    private MadeIds() {}

    /** The ids that a command may leave out; {@code into/communityId} is one of each thing in the field {@code into}. */
    static List<String> of(Class<?> command) {
        List<String> made = new ArrayList<>();
        for (RecordComponent component : command.getRecordComponents()) {
            String field = CommandSchema.field(component);
            Class<?> of = TypeSchema.itemType(component);
            if (component.isAnnotationPresent(Made.class)) {
                made.add(field);
            } else if (of.isRecord()) {
                of(of).forEach(nested -> made.add(field + WITHIN + nested));
            }
        }
        return List.copyOf(made);
    }

    /** The body with the ids it lacks; the one given is not touched. */
    static JsonNode filled(JsonNode body, List<String> made) {
        if (made.isEmpty() || !(body instanceof ObjectNode object)) {
            return body;
        }
        ObjectNode filled = object.objectNode();
        filled.setAll(object);
        for (String field : made) {
            int within = field.indexOf(WITHIN);
            if (within >= 0) {
                String outer = field.substring(0, within);
                List<String> inner = List.of(field.substring(within + 1));
                filled.set(outer, nested(filled.path(outer), inner));
            } else if (!filled.has(field)) {
                filled.put(field, VERSION_7.generate().toString());
            }
        }
        return filled;
    }

    private static JsonNode nested(JsonNode value, List<String> made) {
        if (!(value instanceof ArrayNode several)) {
            return filled(value, made);
        }
        ArrayNode filled = several.arrayNode();
        several.forEach(one -> filled.add(filled(one, made)));
        return filled;
    }

    /** Read from what was recorded, so that the first answer and every later one are the same. */
    static Map<String, String> of(List<HandledEvent> events, List<String> made) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (HandledEvent event : made.isEmpty() ? List.<HandledEvent>of() : events) {
            Map<String, Object> fact = ids(event.fact());
            made.forEach(field -> told(field, fact, ids));
        }
        return ids;
    }

    /** Things made within a command stand in its first event, {@code into} as {@code intoId} or {@code intoIds}. */
    private static void told(String field, Map<String, Object> fact, Map<String, String> ids) {
        int within = field.indexOf(WITHIN);
        if (within < 0) {
            put(field, fact.get(field), ids);
            return;
        }
        String outer = field.substring(0, within);
        put(field, fact.get(outer + "Id"), ids);
        if (fact.get(outer + "Ids") instanceof List<?> several) {
            int n = 0;
            for (Object one : several) {
                put(outer + WITHIN + n++ + field.substring(within), one, ids);
            }
        }
    }

    private static void put(String field, @Nullable Object id, Map<String, String> ids) {
        if (id instanceof Id) {
            ids.putIfAbsent(field, id.toString());
        }
    }

    /** Its ids and lists by their names. The fact is not written as JSON here: it may hold personal data, still in clear. */
    private static Map<String, Object> ids(Fact fact) {
        Map<String, Object> ids = new HashMap<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (Id.class.isAssignableFrom(component.getType()) || component.getType() == List.class) {
                try {
                    Object value = component.getAccessor().invoke(fact);
                    if (value != null) {
                        ids.put(component.getName(), value);
                    }
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(component + " cannot be read", impossible);
                }
            }
        }
        return ids;
    }
}
