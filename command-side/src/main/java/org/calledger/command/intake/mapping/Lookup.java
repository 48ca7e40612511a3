package org.calledger.command.intake.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table taken from another file before anything is sent; the first row of each key counts.
 *
 * @param number its place among the tables of the mapping
 * @param sheet name of the other file
 * @param key there
 * @param take there
 */
public record Lookup(int number, String sheet, List<Text> key, Text take) {

    /** The key of that row, or null when it has none. */
    public @Nullable String keyOf(Row row) {
        return join(key, row);
    }

    /** What that row has to offer, or null. */
    public @Nullable String taken(Row row) {
        return take.in(row);
    }

    static @Nullable String join(List<Text> parts, Row row) {
        StringBuilder joined = new StringBuilder();
        for (Text part : parts) {
            String said = part.in(row);
            if (said == null) {
                return null;
            }
            Joining.add(joined, said);
        }
        return joined.toString();
    }
}
