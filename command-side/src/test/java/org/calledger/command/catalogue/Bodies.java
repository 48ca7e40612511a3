package org.calledger.command.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of commands made from their schemas: whole ones, and such as have one thing wrong with them. */
final class Bodies {
    private static final Map<String, String> THINGS = Map.of("employer", "institution", "parent", "community");

    private final Map<String, UUID> ids = new HashMap<>();
    private final String on;

    /** Bodies that say this day everywhere. */
    Bodies(String on) {
        this.on = on;
    }

    /** From now on a field for a thing of that kind names this one. */
    Bodies naming(String thing, Object id) {
        ids.put(thing, UUID.fromString(id.toString()));
        return this;
    }

    /** One thing that is wrong with a body, and where. */
    record Wrong(String what, String pointer, JsonNode body) {
        @Override
        public String toString() {
            return what + " at " + pointer;
        }
    }

    /** Every field that may be sent, of groups of which only one may be sent the first. */
    ObjectNode whole(ObjectNode schema) {
        ObjectNode body = object(schema);
        for (JsonNode group : schema.path("allOf")) {
            List<String> fields = new ArrayList<>();
            group.path("oneOf")
                    .forEach(choice -> fields.add(choice.at("/required/0").asString()));
            group.at("/not/required").forEach(field -> fields.add(field.asString()));
            fields.stream().skip(1).forEach(body::remove);
        }
        return body;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> body.set(property.getKey(), value(property.getKey(), property.getValue())));
        if (body.has("subject") || body.has("proposedBy")) {
            String field = body.has("subject") ? "subject" : "proposedBy";
            ObjectNode one = EventJson.mapper().createObjectNode();
            one.set("institutionId", Objects.requireNonNull(body.get(field).get("institutionId")));
            body.set(field, one);
        }
        return body;
    }

    private JsonNode value(String name, JsonNode schema) {
        var nodes = EventJson.mapper().getNodeFactory();
        if (schema.path("type").isArray()) {
            return EventJson.mapper().createObjectNode().put("total", 3);
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> name.equals("outline") ? outline() : part(name, schema);
            case "array" -> list(name, schema);
            case "integer" ->
                nodes.numberNode(Math.clamp(
                        2000,
                        schema.get("minimum").asLong(),
                        schema.get("maximum").asLong()));
            case "number" -> nodes.numberNode(1);
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.stringNode(text(name, schema));
        };
    }

    /** As few as may be, but one; what comes after the first names other things. */
    private ArrayNode list(String name, JsonNode schema) {
        JsonNode items = schema.get("items");
        ArrayNode list = EventJson.mapper().createArrayNode().add(value(name, items));
        while (list.size() < schema.path("minItems").asInt(0)) {
            list.add(value(name.endsWith("Ids") ? "otherId" : name, items));
        }
        return list;
    }

    /** What a command makes within itself has an id of its own, which may be left out. */
    private ObjectNode part(String name, JsonNode schema) {
        ObjectNode part = object(schema);
        if (name.equals("into")) {
            part.remove("communityId");
        }
        return part;
    }

    private String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.at("/enum/0").asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> id(name).toString();
            case "partial-date" -> on;
            case "age-band" -> "25-44";
            case "date" -> "2014-05-05";
            default -> schema.path("allOf").toString().contains("0-9a-f") ? "a".repeat(64) : "ąę";
        };
    }

    private UUID id(String field) {
        String thing = field.replaceAll("Ids?$", "").replaceAll("^(into|by|owner)(?=[A-Z])", "");
        thing = thing.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + thing.substring(1);
        return ids.getOrDefault(THINGS.getOrDefault(thing, thing), UUID.randomUUID());
    }

    private static JsonNode outline() {
        return EventJson.mapper()
                .readTree("{\"type\":\"Polygon\",\"coordinates\":[[[19,51],[20,51],[20,52],[19,51]]]}");
    }

    /** Each field missing, null, of another type, too long, out of bounds, unlike its form. */
    List<Wrong> wrong(ObjectNode schema) {
        List<Wrong> wrong = new ArrayList<>();
        ObjectNode whole = whole(schema);
        wrong.add(new Wrong(
                "an unknown field",
                "/whatIsThis",
                with(whole, "/whatIsThis", EventJson.mapper().createArrayNode())));
        fields(schema, "", whole, wrong);
        return wrong;
    }

    private void fields(JsonNode schema, String at, ObjectNode whole, List<Wrong> wrong) {
        for (JsonNode field : schema.path("required")) {
            ObjectNode body = whole.deepCopy();
            ((ObjectNode) body.at(at)).remove(field.asString());
            wrong.add(new Wrong("missing", at + "/" + field.asString(), body));
        }
        schema.path("properties").properties().forEach(property -> {
            String place = at + "/" + property.getKey();
            if (whole.at(place).isMissingNode()) {
                return;
            }
            values(property.getValue())
                    .forEach((what, value) -> wrong.add(new Wrong(what, place, with(whole, place, value))));
            if (whole.at(place).isObject()) {
                fields(property.getValue(), place, whole, wrong);
            } else if (whole.at(place).isArray() && whole.at(place + "/0").isObject()) {
                fields(property.getValue().get("items"), place + "/0", whole, wrong);
            }
        });
    }

    private Map<String, JsonNode> values(JsonNode schema) {
        var nodes = EventJson.mapper().getNodeFactory();
        Map<String, JsonNode> values = new HashMap<>();
        String type = schema.path("type").asString("object or word");
        values.put("null", nodes.nullNode());
        values.put("another type", type.equals("boolean") ? nodes.stringNode("x") : nodes.booleanNode(true));
        values.put(
                "a list in a list",
                EventJson.mapper().createArrayNode().add(EventJson.mapper().createArrayNode()));
        if (schema.has("maximum")) {
            values.put(
                    "too much",
                    nodes.numberNode(schema.get("maximum").decimalValue().add(java.math.BigDecimal.ONE)));
            values.put(
                    "too little",
                    nodes.numberNode(schema.get("minimum").decimalValue().subtract(java.math.BigDecimal.ONE)));
        }
        if (schema.has("maxItems")) {
            ArrayNode many = EventJson.mapper().createArrayNode();
            for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
                many.add(value("manyId", schema.get("items")));
            }
            values.put("too many", many);
        }
        if (type.equals("string")) {
            values.put(
                    "too long",
                    nodes.stringNode("a".repeat(schema.path("maxLength").asInt(10_000) + 1)));
            values.put("control characters", nodes.stringNode("a\u0007b"));
            values.put("an override of the direction", nodes.stringNode("a\u202eb"));
            values.put("a NUL", nodes.stringNode("a\u0000b"));
            values.put("half a pair", nodes.stringNode("a\ud800"));
            if (schema.has("enum")
                    || schema.has("format")
                    || schema.path("minLength").asInt(0) > 0) {
                values.put("empty", nodes.stringNode(""));
            }
            if (schema.has("enum") || schema.has("format")) {
                values.put("unlike its form", nodes.stringNode("2019-13-45"));
            }
        }
        return values;
    }

    private static ObjectNode with(ObjectNode whole, String pointer, JsonNode value) {
        ObjectNode body = whole.deepCopy();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), value);
        return body;
    }
}
