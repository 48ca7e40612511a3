package org.calledger.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a fact happened.
 *
 * @param on as it was told: a PartialDate
 * @param from the earliest day, inclusive; null: open
 * @param to the latest day, inclusive; null: open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happened(
        @Nullable String on,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static Happened of(ResultSet row) throws SQLException {
        return new Happened(row.getString("happened"), Cells.day(row, "on_from"), Cells.day(row, "on_to"));
    }

    /** From the columns {@code name}, {@code name_from}, {@code name_to}; null where nothing happened. */
    public static @Nullable Happened ofOrNull(ResultSet row, String name) throws SQLException {
        String on = row.getString(name);
        return on == null ? null : new Happened(on, Cells.day(row, name + "_from"), Cells.day(row, name + "_to"));
    }
}
