package org.calledger.command.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.calledger.command.decision.AtMostOne;
import org.calledger.command.decision.Command;
import org.calledger.command.decision.ExactlyOne;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of a command, made from its record; what it says is all that is checked before deciding. */
final class CommandSchema {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private CommandSchema() {}

    static ObjectNode of(String name, Class<? extends Command> command) {
        ObjectNode schema = EventJson.mapper().createObjectNode();
        schema.put("$schema", DIALECT);
        schema.put("title", name);
        TypeSchema.record(command, schema);
        ArrayNode groups = EventJson.mapper().createArrayNode();
        for (ExactlyOne group : command.getAnnotationsByType(ExactlyOne.class)) {
            exactlyOne(List.of(group.value()), groups.addObject());
        }
        for (AtMostOne group : command.getAnnotationsByType(AtMostOne.class)) {
            atMostOne(List.of(group.value()), groups);
        }
        if (!groups.isEmpty()) {
            schema.set("allOf", groups);
        }
        return schema;
    }

    /** The field of a component, as JSON names it. */
    static String field(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    static void exactlyOne(List<String> fields, ObjectNode group) {
        ArrayNode choices = group.putArray("oneOf");
        fields.forEach(field -> choices.addObject().putArray("required").add(field));
    }

    static void atMostOne(List<String> fields, ArrayNode groups) {
        for (int first = 0; first < fields.size(); first++) {
            for (String second : fields.subList(first + 1, fields.size())) {
                groups.addObject()
                        .putObject("not")
                        .putArray("required")
                        .add(fields.get(first))
                        .add(second);
            }
        }
    }
}
