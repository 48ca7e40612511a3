package org.calledger.query.needsmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.directory.CountedIn;
import org.calledger.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which needs.
 *
 * @param communities any of these; null: all
 * @param categories any of these; empty: all
 * @param from reported wholly on or after this day
 * @param to reported wholly on or before this day
 * @param countedIn as figures count them
 */
public record NeedFilter(
        @Nullable List<UUID> communities,
        Set<String> categories,
        Set<NeedStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        CountedIn countedIn) {
    public static final NeedFilter ALL = new NeedFilter(null, Set.of(), Set.of(), null, null);

    public NeedFilter(
            @Nullable List<UUID> communities,
            Set<String> categories,
            Set<NeedStatus> statuses,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(communities, categories, statuses, from, to, CountedIn.ALL);
    }

    /** Further parts of a {@code with recursive} that the conditions need. */
    String tree(Snapshot at) {
        return countedIn.isEverywhere() ? "" : countedIn.borders().below(at) + ", ";
    }
}
