package org.calledger.query.http.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a list, from the record of its items: those of records within have a dot in their name. */
public final class ItemColumns {
    private static final String BETWEEN = "; ";

    private record Column(String name, List<RecordComponent> path) {}

    private final List<Column> columns = new ArrayList<>();

    private ItemColumns() {}

    public static ItemColumns of(Class<?> item) {
        ItemColumns all = new ItemColumns();
        all.collect(item, "", List.of());
        return all;
    }

    private void collect(Class<?> type, String prefix, List<RecordComponent> path) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<RecordComponent> further = new ArrayList<>(path);
            further.add(component);
            component.getAccessor().setAccessible(true);
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null || named.value().isEmpty() ? component.getName() : named.value();
            if (!component.getType().isRecord()) {
                columns.add(new Column(prefix + name, further));
            } else if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), prefix, further);
            } else {
                collect(component.getType(), prefix + name + ".", further);
            }
        }
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public List<@Nullable Object> cells(Object item) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(cell(value(item, column))));
        return cells;
    }

    private static @Nullable Object value(Object item, Column column) {
        Object value = item;
        for (RecordComponent component : column.path()) {
            if (value == null) {
                return null;
            }
            try {
                value = component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(column.name() + " cannot be read", e);
            }
        }
        return value;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case Collection<?> several ->
                several.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(BETWEEN));
            case null, default -> value;
        };
    }
}
