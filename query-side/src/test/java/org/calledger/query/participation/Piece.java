package org.calledger.query.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.calledger.events.CommunityId;
import org.calledger.events.PartialDate;
import org.calledger.events.Place;
import org.jspecify.annotations.Nullable;

/** What the oracle counts: a part of a fact's people, or the fact itself. */
record Piece(
        long origin,
        PartialDate on,
        List<CommunityId> communities,
        @Nullable Place place,
        Map<Dimension, Set<String>> values,
        Who who,
        int minutes,
        @Nullable String word,
        @Nullable BigDecimal score) {

    /** @param total of the fact; null: no number */
    record Who(
            @Nullable Integer total,
            boolean applicable,
            int counted,
            @Nullable UUID person,
            @Nullable String ageBand,
            @Nullable String sex,
            Set<String> backgrounds) {
        static final Who ONE = new Who(1, true, 1, null, null, null, Set.of());
    }
}
