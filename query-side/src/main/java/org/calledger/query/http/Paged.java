package org.calledger.query.http;

import org.jspecify.annotations.Nullable;

/** A body that may have a next part. */
sealed interface Paged permits Listing, SummedListing {
    /** The cursor of the next part; null at the end. */
    @Nullable
    String next();
}
