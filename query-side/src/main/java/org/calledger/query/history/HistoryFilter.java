package org.calledger.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.calledger.query.directory.CountedIn;
import org.jspecify.annotations.Nullable;

/**
 * Whose history: everything empty means the whole. From and to take what lies wholly inside.
 *
 * @param within the communities: what happened there, below them, or at centres that serve any of these
 * @param anniversaries only what has a round anniversary in that year; what is not known to the year has none
 */
public record HistoryFilter(
        CountedIn within,
        List<UUID> centres,
        List<UUID> institutions,
        List<UUID> programmes,
        Set<String> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer anniversaries) {
    public static final HistoryFilter ALL =
            new HistoryFilter(CountedIn.ALL, List.of(), List.of(), List.of(), Set.of(), null, null);

    public HistoryFilter(
            CountedIn within,
            List<UUID> centres,
            List<UUID> institutions,
            List<UUID> programmes,
            Set<String> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(within, centres, institutions, programmes, kinds, from, to, null);
    }
}
