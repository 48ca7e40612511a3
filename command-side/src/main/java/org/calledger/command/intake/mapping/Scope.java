package org.calledger.command.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calledger.command.intake.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** Which names a file knows while its part of the mapping is read: columns, values given before, the element of a list. */
final class Scope {
    private final String mapping;
    private final String sheet;
    private final SheetFormat format;
    private final Set<String> nothing;
    private final boolean comma;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> valueSlots = new LinkedHashMap<>();
    private final List<SheetPlan.Named> values = new ArrayList<>();
    private @Nullable String element;
    private @Nullable String elementColumn;

    Scope(String mapping, String sheet, SheetFormat format, Set<String> nothing, boolean comma) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.format = format;
        this.nothing = nothing;
        this.comma = comma;
    }

    String mapping() {
        return mapping;
    }

    /** Whether decimal signs of this file are commas. */
    boolean comma() {
        return comma;
    }

    void define(String name, Text text) {
        valueSlots.put(name, values.size());
        values.add(new SheetPlan.Named(name, text));
    }

    boolean defines(String name) {
        return valueSlots.containsKey(name);
    }

    void element(@Nullable String name, @Nullable String column) {
        element = name;
        elementColumn = column;
    }

    Text reference(String name) {
        if (name.equals("$row")) {
            return new Reference.Identity();
        }
        if (name.equals("$file")) {
            return new Reference.Whole(sheet);
        }
        if (name.equals(element)) {
            return new Reference.Element(elementColumn);
        }
        Integer value = valueSlots.get(name);
        if (value != null) {
            return new Reference.Value(value, values.get(value).text().column());
        }
        int slot = columns.computeIfAbsent(name, unseen -> columns.size());
        return new Reference.Cell(name, slot, nothing);
    }

    /** When all of the mapping has been read. */
    SheetPlan plan(List<Text> key) {
        return new SheetPlan(sheet, format, List.copyOf(columns.keySet()), values, key);
    }
}
