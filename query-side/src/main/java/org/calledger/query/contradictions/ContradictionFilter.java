package org.calledger.query.contradictions;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of what; everything empty means all. */
public record ContradictionFilter(
        Set<UUID> communities, List<UUID> centres, List<UUID> institutions, List<UUID> programmes, List<String> rules) {
    public static final ContradictionFilter ALL =
            new ContradictionFilter(Set.of(), List.of(), List.of(), List.of(), List.of());

    boolean hasPlaces() {
        return !(communities.isEmpty() && centres.isEmpty() && institutions.isEmpty() && programmes.isEmpty());
    }

    ContradictionFilter within(Set<UUID> others) {
        return new ContradictionFilter(others, centres, institutions, programmes, rules);
    }
}
