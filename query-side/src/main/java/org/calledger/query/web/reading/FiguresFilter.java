package org.calledger.query.web.reading;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which figures.
 *
 * @param by the grouping of rows
 * @param from first year, inclusive
 * @param to last year, inclusive
 */
public record FiguresFilter(
        List<String> measures,
        String by,
        @Nullable UUID community,
        @Nullable Integer from,
        @Nullable Integer to,
        Standpoint standpoint) {
    /** The grouping of rows when nothing else is asked. */
    public static final String YEAR = "year";

    public FiguresFilter {
        measures = List.copyOf(measures);
    }
}
