package org.calledger.query.web.reading;

import org.jspecify.annotations.Nullable;

/** Figures of participation. */
public interface FiguresReading {
    FigureTable byYear(FiguresFilter filter);

    /**
     * The ledger events behind one cell; their contributions add up to it.
     *
     * @param year null for the total over the filter's years
     */
    Explained explain(String measure, @Nullable Integer year, FiguresFilter filter, @Nullable String cursor, int limit);
}
