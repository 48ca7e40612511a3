package org.calledger.query.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.calledger.query.network.Network.Edge;
import org.calledger.query.projection.Happened;
import org.jspecify.annotations.Nullable;

/** Ties of the same two, of one kind, as one edge. */
final class Bundle {
    private static final int MOST_POSITIONS = 100;
    private static final Comparator<Happened> EARLIER =
            Comparator.comparing(Happened::from, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Happened> LATER =
            Comparator.comparing(Bundle::latest, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Bundle() {}

    static Edge of(List<Tie> ties) {
        Tie first = ties.getFirst();
        boolean goesOn = ties.stream().anyMatch(tie -> tie.endedBy() == null);
        return new Edge(
                first.kind(),
                first.from(),
                first.to(),
                ties.size(),
                ties.stream().map(Tie::since).min(EARLIER).orElse(null),
                goesOn ? null : until(ties),
                ties.stream()
                        .flatMap(tie -> Stream.of(tie.position(), tie.endedBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .limit(MOST_POSITIONS)
                        .toList());
    }

    private static @Nullable Happened until(List<Tie> ties) {
        return ties.stream().map(Tie::until).filter(Objects::nonNull).max(LATER).orElse(null);
    }

    private static @Nullable LocalDate latest(Happened one) {
        return one.to();
    }
}
