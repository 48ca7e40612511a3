package org.calledger.query.http.table;

import org.jspecify.annotations.Nullable;

/** A body that may have a next part. */
public interface Paged {
    /** The cursor of the next part; null at the end. */
    @Nullable
    String next();
}
