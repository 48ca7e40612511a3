package org.calledger.command.catalogue;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calledger.command.decision.HandledEvent;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ids that a sender may leave out: made on the way in (UUID version 7, RFC 9562), told on the way out. */
final class MadeIds {

    private static final TimeBasedEpochRandomGenerator VERSION_7 = Generators.timeBasedEpochRandomGenerator();

    private MadeIds() {}

    /** The body with the ids it lacks; the one given is not touched. */
    static JsonNode filled(JsonNode body, List<String> made) {
        if (made.stream().allMatch(body::has)) {
            return body;
        }
        ObjectNode filled = ((ObjectNode) body).objectNode();
        filled.setAll((ObjectNode) body);
        made.stream()
                .filter(field -> !body.has(field))
                .forEach(field -> filled.put(field, VERSION_7.generate().toString()));
        return filled;
    }

    /** Read from what was recorded, so that the first answer and every later one are the same. */
    static Map<String, String> of(List<HandledEvent> events, List<String> made) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (HandledEvent event : made.isEmpty() ? List.<HandledEvent>of() : events) {
            JsonNode fact = EventJson.mapper().valueToTree(event.fact());
            made.stream()
                    .filter(field -> !ids.containsKey(field) && fact.path(field).isString())
                    .forEach(field -> ids.put(field, fact.path(field).stringValue()));
            if (ids.size() == made.size()) {
                break;
            }
        }
        return ids;
    }
}
