package org.calledger.query.http.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written, a row at a time: memory does not grow with it. */
public interface Sheet extends Closeable {
    /** @param cells in the order of the columns: numbers, dates, truths, anything else as text; null: empty */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
