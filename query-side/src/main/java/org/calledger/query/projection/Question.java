package org.calledger.query.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which clocks a query is asked.
 *
 * @param asOf as recorded then; null: as recorded up to now
 * @param on as it was on that day; null: whenever it happened
 * @param minPosition the answer shall reach at least this position of the ledger; 0: any
 */
public record Question(@Nullable AsOf asOf, @Nullable LocalDate on, long minPosition) {
    public static final Question NOW = new Question(null, null, 0);

    public static Question asOf(long position) {
        return new Question(new AsOf.Position(position), null, 0);
    }

    /** The same, as recorded up to that position. */
    public Question asRecordedAt(long position) {
        return new Question(new AsOf.Position(position), on, minPosition);
    }

    /** The same, reaching at least so far. */
    public Question reaching(long position) {
        return new Question(asOf, on, Math.max(position, minPosition));
    }
}
