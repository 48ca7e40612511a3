package org.calledger.query.needsmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which needs.
 *
 * @param communities any of these; null: all
 * @param categories any of these; empty: all
 * @param from reported wholly on or after this day
 * @param to reported wholly on or before this day
 */
public record NeedFilter(
        @Nullable List<UUID> communities,
        Set<String> categories,
        Set<NeedStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final NeedFilter ALL = new NeedFilter(null, Set.of(), Set.of(), null, null);

    /** The same, of these communities. */
    NeedFilter within(List<UUID> others) {
        return new NeedFilter(others, categories, statuses, from, to);
    }
}
