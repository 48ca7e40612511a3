package org.calledger.ledger.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a correction gives and what it takes away are two fields ({@code set} said the second by null, which nothing else
 * in the ledger does), and it says of which revision the fields are: before, everything was at its first.
 */
final class FactCorrectedTo2 implements Step {
    static final Step STEP = new FactCorrectedTo2();

    @Override
    public String type() {
        return "history.FactCorrected";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public Map<String, @Nullable Object> lift(Map<String, @Nullable Object> older) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>(fields(older));
        List<String> taken = new ArrayList<>();
        given.forEach((field, value) -> {
            if (value == null) {
                taken.add(field);
            }
        });
        taken.forEach(given::remove);
        Map<String, @Nullable Object> newer = new LinkedHashMap<>(older);
        newer.put("eventRevision", 1);
        put(newer, "set", given, given.isEmpty());
        put(newer, "unset", taken, taken.isEmpty());
        return newer;
    }

    /** Null for a correction of what was not there in the older format: its fields have other names. */
    @Override
    public @Nullable Map<String, @Nullable Object> lower(Map<String, @Nullable Object> newer) {
        if (!Integer.valueOf(1).equals(newer.get("eventRevision"))) {
            return null;
        }
        Map<String, @Nullable Object> set = new LinkedHashMap<>(fields(newer));
        if (newer.get("unset") instanceof List<?> taken) {
            taken.forEach(field -> set.put(String.valueOf(field), null));
        }
        Map<String, @Nullable Object> older = new LinkedHashMap<>(newer);
        older.remove("eventRevision");
        older.remove("unset");
        older.put("set", set);
        return older;
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, @Nullable Object> fields(Map<String, @Nullable Object> json) {
        return json.get("set") instanceof Map<?, ?> set ? (Map<String, @Nullable Object>) set : Map.of();
    }

    /** What is empty is left out. */
    private static void put(Map<String, @Nullable Object> json, String field, Object value, boolean empty) {
        if (empty) {
            json.remove(field);
        } else {
            json.put(field, value);
        }
    }
}
