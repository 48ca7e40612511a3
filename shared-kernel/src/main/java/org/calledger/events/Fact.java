package org.calledger.events;

import org.jspecify.annotations.Nullable;

/** What every event of the ledger can say of itself. */
public interface Fact {

    /** When it happened; null only for what has no day of its own (corrections and retractions). */
    @Nullable
    PartialDate on();

    /** Free text of whoever recorded it, at most 2,000 characters. */
    @Nullable
    String note();

    @Nullable
    Source source();
}
