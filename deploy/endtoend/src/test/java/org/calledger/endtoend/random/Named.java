package org.calledger.endtoend.random;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calledger.events.Id;
import org.jspecify.annotations.Nullable;

/** A thing that a fact names, and the field that names it. */
record Named(String field, Id id) {
    static Set<Named> in(Object value) {
        Set<Named> named = new HashSet<>();
        collect("", value, named);
        return named;
    }

    private static void collect(String field, @Nullable Object value, Set<Named> named) {
        switch (value) {
            case null -> {
                // nothing is named
            }
            case Id id -> named.add(new Named(field, id));
            case List<?> list -> list.forEach(one -> collect(field, one, named));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(
                            field.isEmpty() ? component.getName() : field + "." + component.getName(),
                            read(component, record),
                            named);
                }
            }
            default -> {
                // no thing
            }
        }
    }

    static @Nullable Object read(RecordComponent component, Object record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
