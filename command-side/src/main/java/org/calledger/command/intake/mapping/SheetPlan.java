package org.calledger.command.intake.mapping;

import java.util.Collections;
import java.util.List;
import org.calledger.command.intake.sheet.SheetFormat;

/**
 * What the mapping says of one file.
 *
 * @param name of the file, without folders
 * @param columns that the mapping reads; all must be in the header
 * @param key what identifies a row; empty: the whole of it
 */
public record SheetPlan(String name, SheetFormat format, List<String> columns, List<Named> values, List<Text> key) {
    public SheetPlan {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        key = List.copyOf(key);
    }

    /** A value with a name, worked out once a row at most. */
    record Named(String name, Text text) {}

    /** The columns of the mapping that this header lacks. */
    public List<String> missingFrom(List<String> header) {
        return columns.stream().filter(column -> !header.contains(column)).toList();
    }

    /** The columns of the mapping that this header has more than once: which of them is meant cannot be known. */
    public List<String> ambiguousIn(List<String> header) {
        return columns.stream()
                .filter(column -> Collections.frequency(header, column) > 1)
                .toList();
    }
}
