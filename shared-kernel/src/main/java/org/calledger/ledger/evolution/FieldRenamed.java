package org.calledger.ledger.evolution;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of the payload itself has another name, and the same meaning and values. */
record FieldRenamed(String type, int from, String before, String after) implements Step {

    @Override
    public Map<String, @Nullable Object> lift(Map<String, @Nullable Object> older) {
        return renamed(older, before, after);
    }

    @Override
    public Map<String, @Nullable Object> lower(Map<String, @Nullable Object> newer) {
        return renamed(newer, after, before);
    }

    private static Map<String, @Nullable Object> renamed(Map<String, @Nullable Object> json, String from, String to) {
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        json.forEach((field, value) -> other.put(field.equals(from) ? to : field, value));
        return other;
    }
}
