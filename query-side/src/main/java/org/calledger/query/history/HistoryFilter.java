package org.calledger.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose history: everything empty means the whole. From and to take what lies wholly inside.
 *
 * @param anniversaries only what has a round anniversary in that year; what is not known to the year has none
 */
public record HistoryFilter(
        Set<UUID> communities,
        List<UUID> centres,
        List<UUID> institutions,
        List<UUID> programmes,
        Set<String> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer anniversaries) {
    public static final HistoryFilter ALL =
            new HistoryFilter(Set.of(), List.of(), List.of(), List.of(), Set.of(), null, null);

    public HistoryFilter(
            Set<UUID> communities,
            List<UUID> centres,
            List<UUID> institutions,
            List<UUID> programmes,
            Set<String> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(communities, centres, institutions, programmes, kinds, from, to, null);
    }

    /** The same, of these communities. */
    HistoryFilter within(Set<UUID> others) {
        return new HistoryFilter(others, centres, institutions, programmes, kinds, from, to, anniversaries);
    }
}
