package org.calledger.command.history.correct;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.calledger.command.catalogue.FactSchemas;
import org.calledger.command.catalogue.Problem;
import org.calledger.events.Background;
import org.calledger.events.Fact;
import org.calledger.events.Id;
import org.calledger.ledger.axon.EventJson;
import org.calledger.refusal.Refusal;
import org.calledger.refusal.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as it is to read.
 *
 * @param before as it reads now, in JSON
 * @param after as it is to read, in JSON
 */
record Amended(Class<? extends Fact> type, ObjectNode before, ObjectNode after, Set<String> fields) {

    static Amended of(Fact fact, Map<String, @Nullable Object> set) {
        ObjectNode before = EventJson.mapper().valueToTree(fact);
        ObjectNode after = before.deepCopy();
        set.forEach((field, value) -> {
            if (value == null) {
                after.remove(field);
            } else {
                after.set(field, EventJson.mapper().<JsonNode>valueToTree(value));
            }
        });
        return new Amended(fact.getClass(), before, after, set.keySet());
    }

    /** The fact itself; refuses what would be none, and what would read as before. */
    Fact fact() {
        FactSchemas schema = FactSchemas.of(type);
        for (String field : fields) {
            if (schema.isIdentity(field)) {
                throw Rule.HISTORY_CORRECTION_IMPOSSIBLE.broken("set/" + field, field);
            }
        }
        for (Problem.At error : schema.errors(before, after)) {
            throw impossible("set" + error.pointer(), error.code(), error.arguments());
        }
        if (after.findValues("backgrounds").stream().anyMatch(Amended::hasClergy)) {
            throw Rule.PERSON_CLERGY_NOT_RECORDED.broken("set");
        }
        if (changes().isEmpty()) {
            throw Rule.HISTORY_NOTHING_CORRECTED.broken("set");
        }
        return bound();
    }

    private Fact bound() {
        try {
            return EventJson.mapper().treeToValue(after, type);
        } catch (JacksonException none) {
            Problem.At error = FactSchemas.unbound(none);
            throw impossible("set" + error.pointer(), error.code(), error.arguments());
        }
    }

    private static Refusal impossible(String field, String code, List<String> arguments) {
        return Rule.HISTORY_CORRECTION_IMPOSSIBLE.broken(
                field, Stream.concat(Stream.of(code), arguments.stream()).toArray());
    }

    private static boolean hasClergy(JsonNode backgrounds) {
        return backgrounds.valueStream().anyMatch(one -> one.asString().equals(Background.CLERGY.name()));
    }

    /** Fields by name, as JSON, that read otherwise than before; null takes a field away. */
    Map<String, @Nullable Object> changes() {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (String field : fields) {
            JsonNode now = after.get(field);
            if (!Objects.equals(before.get(field), now)) {
                changes.put(field, now == null ? null : EventJson.mapper().convertValue(now, Object.class));
            }
        }
        return changes;
    }

    /** The things that the corrected fields name and did not name before, by field; none while it is no fact. */
    Map<String, Id> things() {
        Map<String, Id> things = new LinkedHashMap<>();
        Object fact;
        Object was;
        try {
            fact = EventJson.mapper().treeToValue(after, type);
            was = EventJson.mapper().treeToValue(before, type);
        } catch (JacksonException none) {
            return things;
        }
        Set<Id> known = new LinkedHashSet<>();
        collect(was, known);
        for (RecordComponent component : type.getRecordComponents()) {
            if (fields.contains(component.getName())) {
                Set<Id> named = new LinkedHashSet<>();
                collect(value(component, fact), named);
                named.removeAll(known);
                int n = 0;
                for (Id id : named) {
                    things.put("set/" + component.getName() + (n++ == 0 ? "" : "/" + (n - 1)), id);
                }
            }
        }
        return things;
    }

    private static void collect(@Nullable Object value, Set<Id> ids) {
        switch (value) {
            case Id id -> ids.add(id);
            case Iterable<?> several -> several.forEach(one -> collect(one, ids));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(value(component, record), ids);
                }
            }
            case null, default -> {
                // names nothing
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
