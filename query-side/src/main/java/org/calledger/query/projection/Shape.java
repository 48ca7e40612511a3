package org.calledger.query.projection;

import java.util.List;

/**
 * A table of the read model. Every table begins with the columns of {@link #STANDING}: where its row comes from and
 * from when to when it stands.
 *
 * @param columns its own columns, in the order in which {@link Row#write} gives their values
 */
public record Shape(String table, List<String> columns) {

    /** position, until_position, origin, event_id, happened, on_from, on_to: as {@code rows.sql} declares them. */
    static final List<String> STANDING =
            List.of("position", "until_position", "origin", "event_id", "happened", "on_from", "on_to");

    public static Shape of(String table, String... columns) {
        return new Shape(table, List.of(columns));
    }

    String copyInto(String schema) {
        return "copy " + schema + "." + table + " (" + String.join(", ", STANDING) + ", " + String.join(", ", columns)
                + ") from stdin (format binary)";
    }
}
