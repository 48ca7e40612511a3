package org.calledger.query.web.joined;

import org.calledger.events.PartialDate;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Page;
import org.calledger.query.web.reading.BadPageException;
import org.jspecify.annotations.Nullable;

/** Small translations that several joints need. */
final class Within {
    private Within() {}

    static Page page(@Nullable String cursor, int limit) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw new BadPageException();
        }
        return new Page(limit, cursor == null ? 0 : Long.parseLong(cursor), true);
    }

    static @Nullable String cursor(@Nullable Long next) {
        return next == null ? null : next.toString();
    }

    static @Nullable PartialDate date(@Nullable Happened happened) {
        return happened == null || happened.on() == null ? null : PartialDate.parse(happened.on());
    }
}
