package org.calledger.standalone.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a command; a null is left out. */
final class Body {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body with(String field, @Nullable Object value) {
        return new Body().and(field, value);
    }

    Body and(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
