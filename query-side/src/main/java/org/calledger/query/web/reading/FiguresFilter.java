package org.calledger.query.web.reading;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which figures.
 *
 * @param from first year, inclusive
 * @param to last year, inclusive
 */
public record FiguresFilter(
        List<String> measures,
        @Nullable UUID community,
        @Nullable Integer from,
        @Nullable Integer to) {
    public FiguresFilter {
        measures = List.copyOf(measures);
    }
}
