package org.calledger.query.web.reading;

import org.jspecify.annotations.Nullable;

/** Figures of participation. */
public interface FiguresReading {
    FigureTable rows(FiguresFilter filter);

    /**
     * The ledger events behind one cell; their contributions add up to it.
     *
     * @param value of the filter's grouping; null for the total
     */
    Explained explain(String measure, @Nullable String value, FiguresFilter filter, @Nullable String cursor, int limit);
}
