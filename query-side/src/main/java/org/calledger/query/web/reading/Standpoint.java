package org.calledger.query.web.reading;

import org.calledger.query.directory.Borders;
import org.calledger.query.projection.Question;

/**
 * From where one looks.
 *
 * @param clocks as of when recorded, and as it was on which day
 * @param borders in which community a fact counts
 */
public record Standpoint(Question clocks, Borders borders) {
    public static final Standpoint NOW = new Standpoint(Question.NOW, Borders.THEN);
}
