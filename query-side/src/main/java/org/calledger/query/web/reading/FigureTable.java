package org.calledger.query.web.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures by year, or by another grouping; cells by measure.
 *
 * @param rows years in order; the last may be the undated one
 */
public record FigureTable(List<Year> rows, Map<String, Cell> total, long position) {

    /**
     * One row.
     *
     * @param year digits, or {@code undated}; of another grouping the value of the group
     * @param label what the group is called; null: it is a year or a word
     */
    public record Year(String year, @Nullable String label, Map<String, Cell> values) {
        public Year(String year, Map<String, Cell> values) {
            this(year, null, values);
        }

        public boolean dated() {
            return !year.isEmpty() && Character.isDigit(year.charAt(0));
        }
    }
}
