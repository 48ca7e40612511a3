package org.calledger.command.catalogue;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.calledger.command.decision.FreeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body without the fields in which somebody may be named: those marked FreeText, in nested records and lists too, and
 * texts of the same names in objects without a fixed shape (the {@code set} of a correction).
 *
 * @param left the fields left out
 * @param nested the fields to look into
 * @param shapeless the fields whose shape no record gives
 */
record ClearFields(Set<String> left, Map<String, ClearFields> nested, Set<String> shapeless) {

    static ClearFields of(Class<?> type) {
        Set<String> left = new HashSet<>();
        Set<String> shapeless = new HashSet<>();
        Map<String, ClearFields> nested = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String field = CommandSchema.field(component);
            Class<?> of = itemType(component.getAnnotatedType());
            if (component.isAnnotationPresent(FreeText.class)) {
                left.add(field);
            } else if (Map.class.isAssignableFrom(of)) {
                shapeless.add(field);
            } else if (of.isRecord()) {
                nested.put(field, of(of));
            }
        }
        return new ClearFields(Set.copyOf(left), Map.copyOf(nested), Set.copyOf(shapeless));
    }

    /** A new tree; the one given is not touched. */
    JsonNode of(JsonNode body, Set<String> freeTexts) {
        if (body instanceof ArrayNode items) {
            ArrayNode clear = items.arrayNode(items.size());
            items.forEach(item -> clear.add(of(item, freeTexts)));
            return clear;
        }
        if (!(body instanceof ObjectNode object)) {
            return body;
        }
        ObjectNode clear = object.objectNode();
        for (var field : object.properties()) {
            String name = field.getKey();
            if (shapeless.contains(name)) {
                clear.set(name, withoutTexts(field.getValue(), freeTexts));
            } else if (!left.contains(name)) {
                ClearFields inside = nested.get(name);
                clear.set(name, inside == null ? field.getValue() : inside.of(field.getValue(), freeTexts));
            }
        }
        return clear;
    }

    private static JsonNode withoutTexts(JsonNode value, Set<String> freeTexts) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode clear = object.objectNode();
        for (var field : object.properties()) {
            if (!(field.getValue().isString() && freeTexts.contains(field.getKey()))) {
                clear.set(field.getKey(), field.getValue());
            }
        }
        return clear;
    }

    private static Class<?> itemType(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list
                && list.getType() instanceof java.lang.reflect.ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw) {
            return Collection.class.isAssignableFrom(raw) ? itemType(list.getAnnotatedActualTypeArguments()[0]) : raw;
        }
        return (Class<?>) annotated.getType();
    }
}
