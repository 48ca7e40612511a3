package org.calledger.query.web.joined;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.PartialDate;
import org.calledger.query.directory.CommunityFilter;
import org.calledger.query.projection.Happened;
import org.calledger.query.projection.Page;
import org.calledger.query.projection.Snapshot;
import org.calledger.query.web.reading.BadPageException;
import org.jspecify.annotations.Nullable;

/** Small translations that several joints need. */
final class Within {
    private Within() {}

    /** The community with all below it; empty: all. */
    static Set<UUID> community(Snapshot at, @Nullable UUID community) {
        return community == null ? Set.of() : new CommunityFilter(List.of(community), false).within(at);
    }

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
