package org.calledger.endtoend.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.calledger.ledger.axon.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One body, made at random from a command's schema: what the schema lets through, but for one in forty. */
final class RandomBody {
    private static final JsonNodeFactory JSON = EventJson.mapper().getNodeFactory();
    private static final List<String> FIELDS_OF_FACTS = List.of(
            "note",
            "on",
            "on",
            "headcount",
            "minutes",
            "until",
            "capacity",
            "title",
            "name",
            "kind",
            "communityId",
            "needId",
            "personId",
            "centreId",
            "initiativeId",
            "institutionId",
            "parentId",
            "needIds");

    private final RandomGenerator random;
    private final Pool pool;
    private final int chapter;
    private final RandomDay days;

    RandomBody(RandomGenerator random, Pool pool, int chapter, RandomDay days) {
        this.random = random;
        this.pool = pool;
        this.chapter = chapter;
        this.days = days;
    }

    ObjectNode of(JsonNode schema) {
        ObjectNode body = object(schema);
        return random.nextInt(40) == 0 ? spoilt(body) : body;
    }

    private ObjectNode spoilt(ObjectNode body) {
        List<String> fields = new ArrayList<>(body.propertyNames());
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(5)) {
            case 0 -> body.remove(field);
            case 1 -> body.putNull(field);
            case 2 -> body.put(field, "Żółw\u0007");
            case 3 -> body.put(field, UUID.randomUUID().toString());
            default -> body.put(field, -1);
        }
        return body;
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new HashSet<>(names(schema.path("required")));
        Set<String> left = left(schema, required);
        ObjectNode body = EventJson.mapper().createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            boolean own = isOwnId(name, schema, required);
            boolean wanted = required.contains(name) || own || random.nextInt(10) < often(name);
            if (wanted && !left.contains(name)) {
                body.set(
                        name,
                        own
                                ? JSON.stringNode(
                                        pool.own(name, chapter, random).toString())
                                : value(name, property.getValue()));
            }
        });
        return body;
    }

    /** The first field of a command, which may be left out: the id of what it begins. */
    private static boolean isOwnId(String name, JsonNode schema, Set<String> required) {
        return name.endsWith("Id")
                && schema.has("title")
                && !required.contains(name)
                && schema.path("properties").propertyNames().iterator().next().equals(name);
    }

    private static int often(String field) {
        return switch (field) {
            case "reason", "needIds" -> 9;
            case "until", "capacity", "code" -> 3;
            case "source", "note", "parentId", "programmeId", "proposedBy" -> 2;
            default -> 6;
        };
    }

    /** Of those of which one may be sent, all but one; which is then required, if one must be. */
    private Set<String> left(JsonNode schema, Set<String> required) {
        Set<String> left = new HashSet<>();
        for (JsonNode group : schema.path("allOf")) {
            List<String> choices = new ArrayList<>();
            group.path("oneOf")
                    .forEach(choice -> choices.add(choice.at("/required/0").asString()));
            if (choices.isEmpty()) {
                choices.addAll(names(group.at("/not/required")));
                choices.removeAll(left);
                if (choices.size() == 2) {
                    left.add(choices.get(random.nextInt(2)));
                }
            } else {
                String kept = choices.get(random.nextInt(choices.size()));
                required.add(kept);
                choices.stream().filter(choice -> !choice.equals(kept)).forEach(left::add);
            }
        }
        return left;
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode value(String name, JsonNode schema) {
        if (schema.path("type").isArray()) {
            return headcount();
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> part(name, schema);
            case "array" -> list(name, schema);
            case "integer" -> whole(name, schema);
            case "number" -> JSON.numberNode(coordinate(name));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(name, schema));
        };
    }

    private JsonNode part(String name, JsonNode schema) {
        if (name.equals("outline")) {
            return EventJson.mapper()
                    .readTree("{\"type\":\"Polygon\",\"coordinates\":[[[19,51],[20,51],[20,52],[19,51]]]}");
        }
        if (name.equals("set")) {
            return schema.has("properties") ? some(schema) : correction();
        }
        if (name.equals("subject") || name.equals("proposedBy")) {
            return some(schema);
        }
        ObjectNode part = object(schema);
        if (name.equals("into")) {
            part.put("communityId", UUID.randomUUID().toString());
        }
        return part;
    }

    /** One of its fields. */
    private ObjectNode some(JsonNode schema) {
        List<String> fields = new ArrayList<>(schema.get("properties").propertyNames());
        String field = fields.get(random.nextInt(fields.size()));
        ObjectNode one = EventJson.mapper().createObjectNode();
        one.set(field, value(field, schema.get("properties").get(field)));
        return one;
    }

    /** Another value of some field of a fact, which the fact may have or not. */
    private ObjectNode correction() {
        String field = FIELDS_OF_FACTS.get(random.nextInt(FIELDS_OF_FACTS.size()));
        ObjectNode set = EventJson.mapper().createObjectNode();
        return switch (field) {
            case "note", "title", "name" -> set.put(field, "Inaczej " + random.nextInt(1000));
            case "on", "until" -> set.put(field, days.next(random));
            case "headcount" -> set.set(field, headcount());
            case "kind" -> set.put(field, "OTHER");
            case "needIds" ->
                set.set(field, EventJson.mapper().createArrayNode().add(id("needId")));
            case "communityId", "needId", "personId", "centreId", "initiativeId", "institutionId", "parentId" ->
                set.put(field, id(field));
            default -> set.put(field, 1 + random.nextInt(2000));
        };
    }

    private JsonNode headcount() {
        return switch (random.nextInt(5)) {
            case 0 -> JSON.stringNode("unknown");
            case 1 -> JSON.stringNode("not-applicable");
            default -> EventJson.mapper().createObjectNode().put("total", random.nextInt(40));
        };
    }

    private JsonNode list(String name, JsonNode schema) {
        ArrayNode list = EventJson.mapper().createArrayNode();
        int least = Math.max(schema.path("minItems").asInt(0), name.equals("institutionIds") ? 2 : 1);
        int size = least + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            list.add(value(name, schema.get("items")));
        }
        return list;
    }

    private JsonNode whole(String name, JsonNode schema) {
        long most = name.equals("capacity") ? 3 : name.equals("birthYear") ? 2010 : name.equals("minutes") ? 3000 : 40;
        long least = name.equals("birthYear") ? 1940 : 1;
        return JSON.numberNode(Math.clamp(
                random.nextLong(least, most + 1),
                schema.get("minimum").asLong(),
                schema.get("maximum").asLong()));
    }

    private double coordinate(String name) {
        return (name.equals("latitude") ? 52 : 21) + random.nextInt(1000) / 1000.0;
    }

    private String text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            JsonNode values = schema.get("enum");
            return values.get(random.nextInt(values.size())).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> id(name);
            case "partial-date" -> days.next(random);
            case "age-band" -> List.of("0-15", "16-24", "25-44", "45-64", "65-").get(random.nextInt(5));
            case "date" -> days.exact(random);
            default ->
                schema.path("allOf").toString().contains("0-9a-f") ? "a".repeat(64) : "Żółć " + random.nextInt(5);
        };
    }

    private String id(String name) {
        return (name.equals("eventId") ? pool.event(random) : pool.named(name, chapter, random)).toString();
    }
}
