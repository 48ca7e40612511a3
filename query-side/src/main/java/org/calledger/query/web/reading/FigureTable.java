package org.calledger.query.web.reading;

import java.util.List;
import java.util.Map;

/**
 * Figures by year; cells by measure.
 *
 * @param rows years in order; the last may be the undated one
 */
public record FigureTable(List<Year> rows, Map<String, Cell> total, long position) {

    /** One row; {@code year} is digits, or {@code undated}. */
    public record Year(String year, Map<String, Cell> values) {
        public boolean dated() {
            return !year.isEmpty() && Character.isDigit(year.charAt(0));
        }
    }
}
