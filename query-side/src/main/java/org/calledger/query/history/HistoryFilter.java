package org.calledger.query.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose history: everything empty means the whole. From and to take what lies wholly inside. */
public record HistoryFilter(
        Set<UUID> communities,
        List<UUID> centres,
        List<UUID> institutions,
        List<UUID> programmes,
        Set<String> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final HistoryFilter ALL =
            new HistoryFilter(Set.of(), List.of(), List.of(), List.of(), Set.of(), null, null);

    /** The same, of these communities. */
    HistoryFilter within(Set<UUID> others) {
        return new HistoryFilter(others, centres, institutions, programmes, kinds, from, to);
    }
}
